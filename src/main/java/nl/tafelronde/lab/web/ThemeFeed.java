package nl.tafelronde.lab.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.live.Audience;
import nl.tafelronde.live.FeedEvent;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Following;
import nl.tafelronde.live.Registration;
import nl.tafelronde.live.Topics;
import nl.tafelronde.theme.Descent;
import nl.tafelronde.theme.NameIdea;
import nl.tafelronde.theme.OwnThemes;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeList;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.ThemeState;
import nl.tafelronde.theme.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the themes of a session beside its stage: the whole list, because it is small, at most four times a second, encoded
 * once for all. Which notes are behind a theme goes only to who asks; here they are a number.
 */
@Component
class ThemeFeed {

    /** A theme on a screen of the hall. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(ThemeId id, long version, String title, String sentence, String language, ThemeState state, int groups, int notes, int support,
            List<NameIdea> names, @Nullable StakeholderGroup group, @Nullable String author, boolean carried) {

        static Shown of(ThemeCard card) {
            return new Shown(card.id(), card.version(), card.title(), card.sentence(), card.language(), card.state(), card.clusters().size(),
                    card.notes().size(), card.support(), card.names(), card.group(), card.author(),
                    card.descent() == Descent.CARRIED);
        }
    }

    /** The list as the hall gets it. */
    record ListShown(long number, boolean closed, int each, ThemeRules may, int titleMax, int sentenceMax, List<Shown> themes) {

        static ListShown of(ThemeList list) {
            return new ListShown(list.number(), list.closed(), list.each(), list.may(), list.titleMax(), list.sentenceMax(),
                    list.themes().stream().map(Shown::of).toList());
        }
    }

    /** What one phone did, as of this number of the list. */
    record Mine(long number, List<ThemeId> supported, List<ThemeId> proposed, List<Shown> withdrawn) {

        static Mine of(OwnThemes own) {
            return new Mine(own.number(), own.supported(), own.proposed(), own.withdrawn().stream().map(Shown::of).toList());
        }
    }

    private final Themes themes;
    private final Feeds feeds;
    private final Topics topics;
    private final JsonMapper json;
    private final Map<UUID, Watch> watches = new HashMap<>();

    ThemeFeed(Themes themes, Feeds feeds, Topics topics, JsonMapper json) {
        this.themes = themes;
        this.feeds = feeds;
        this.topics = topics;
        this.json = json;
    }

    /** The themes of a session as a screen of the hall follows them; whoever streams it asked for its presence first. */
    Following following(Actor actor, LabSessionId session) {
        return Following.unnumbered(Themes.topic(session.value()), List.of(Audience.EVERYONE),
                _ -> new Following.Opened(0, opening(actor, session)));
    }

    /** Watches for as long as somebody reads; held by each reader. */
    synchronized StageWatches.Held watch(LabSessionId session) {
        var watch = watches.computeIfAbsent(session.value(), _ -> new Watch(topics.watch(Themes.topic(session.value()), () -> publish(session))));
        watch.readers++;
        return () -> end(session);
    }

    private synchronized void end(LabSessionId session) {
        watches.computeIfPresent(session.value(), (_, watch) -> {
            watch.readers--;
            if (watch.readers == 0) {
                watch.registration.remove();
                return null;
            }
            return watch;
        });
    }

    private void publish(LabSessionId session) {
        themes.forEverybodyPresent(session.value())
                .ifPresent(it -> feeds.publish(Themes.topic(session.value()), Audience.EVERYONE, event(it)));
    }

    private List<FeedEvent> opening(Actor actor, LabSessionId session) {
        var list = themes.forEverybodyPresent(session.value());
        if (list.isEmpty()) {
            return List.of();
        }
        return actor instanceof Actor.Participant
                ? List.of(event(list.get()), FeedEvent.latest("my-themes", json.writeValueAsString(Mine.of(themes.mine(actor, session.value())))))
                : List.of(event(list.get()));
    }

    private FeedEvent event(ThemeList list) {
        return FeedEvent.latest("themes", json.writeValueAsString(ListShown.of(list)));
    }

    /** How many readers one watch serves. */
    private static final class Watch {

        private final Registration registration;
        private int readers;

        private Watch(Registration registration) {
            this.registration = registration;
        }
    }
}
