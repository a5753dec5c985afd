package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardLanguages;
import nl.tafelronde.board.Boards;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.live.Audience;
import nl.tafelronde.live.FeedEvent;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Following;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/** Streams the stage with the themes of the session and, when asked for, a board beside it. */
@Component
class StageFeed {

    private final Feeds feeds;
    private final Stages stages;
    private final StageWatches watches;
    private final Boards boards;
    private final BoardLanguages languages;
    private final ThemeFeed themes;
    private final CurrentActor actors;
    private final JsonMapper json;

    StageFeed(Feeds feeds, Stages stages, StageWatches watches, Boards boards, BoardLanguages languages, ThemeFeed themes,
            CurrentActor actors, JsonMapper json) {
        this.feeds = feeds;
        this.stages = stages;
        this.watches = watches;
        this.boards = boards;
        this.languages = languages;
        this.themes = themes;
        this.actors = actors;
        this.json = json;
    }

    /**
     * What a reader wants beside the stage.
     *
     * @param after      the last number of the board that the reader has, null for a snapshot first
     * @param language   into which the notes are wanted too; null for originals only
     * @param translated the last number of the translations that the reader has, null for all of them first
     */
    record Wish(@Nullable UUID board, @Nullable Long after, @Nullable Language language, @Nullable Long translated) {
    }

    /**
     * In the hall nobody is a facilitator: somebody who is here with an account only sees of the board what the hall sees,
     * and for no longer than they may.
     *
     * @param wish which board, from where on, and in which language
     */
    void stream(HttpServletRequest request, HttpServletResponse response, Actor actor, LabSessionId session, Wish wish) throws IOException {
        stages.requirePresence(actor, session);
        var followings = new ArrayList<Following>();
        var onStage = Following.unnumbered(session.value(), audiences(actor), _ -> new Following.Opened(0, List.of(stage(session))));
        var withAccount = actor instanceof Actor.Person;
        followings.add(withAccount ? whilePresent(onStage, session) : onStage);
        var onThemes = themes.following(actor, session);
        followings.add(withAccount ? whilePresent(onThemes, session) : onThemes);
        if (wish.board() != null) {
            var inHall = withAccount ? new Actor.Display(session.value(), actor.language()) : actor;
            var board = ours(wish.board(), session);
            followings.add(boards.follow(inHall, board, wish.after()));
            if (wish.language() != null) {
                languages.follow(inHall, board, wish.language(), wish.translated()).ifPresent(followings::add);
            }
        }
        var watch = watches.begin(session, () -> feeds.publish(session.value(), Audience.EVERYONE, stage(session)));
        var themeWatch = themes.watch(session);
        feeds.stream(request, response, followings, () -> {
            watch.close();
            themeWatch.close();
        });
    }

    private Following whilePresent(Following following, LabSessionId session) {
        var later = actors.later();
        return following.whileAllowed(() -> {
            stages.requirePresence(later.get(), session);
            return true;
        });
    }

    /** A phone that left keeps no stream. */
    @TransactionalEventListener
    void left(ParticipantLeft event) {
        feeds.end(event.place(), Audience.only(event.participant().value()));
    }

    private BoardId ours(UUID board, LabSessionId session) {
        var id = new BoardId(board);
        if (!boards.facts(id).place().equals(session.value())) {
            throw Refusal.forbidden("lab.other-session");
        }
        return id;
    }

    private static List<Audience> audiences(Actor actor) {
        return actor instanceof Actor.Participant participant
                ? List.of(Audience.only(participant.id().value()), Audience.EVERYONE) : List.of(Audience.EVERYONE);
    }

    private FeedEvent stage(LabSessionId session) {
        return FeedEvent.latest("stage", json.writeValueAsString(stages.forEverybodyPresent(session)));
    }
}
