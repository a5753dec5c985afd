package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
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

/** Streams the stage and, when asked for, a board of the session beside it. */
@Component
class StageFeed {

    private final Feeds feeds;
    private final Stages stages;
    private final StageWatches watches;
    private final Boards boards;
    private final JsonMapper json;

    StageFeed(Feeds feeds, Stages stages, StageWatches watches, Boards boards, JsonMapper json) {
        this.feeds = feeds;
        this.stages = stages;
        this.watches = watches;
        this.boards = boards;
        this.json = json;
    }

    /** @param after the last number of the board that the reader has, null for a snapshot first */
    void stream(HttpServletRequest request, HttpServletResponse response, Actor actor, LabSessionId session,
            @Nullable UUID board, @Nullable Long after) throws IOException {
        stages.requirePresence(actor, session);
        var followings = new ArrayList<Following>();
        followings.add(Following.unnumbered(session.value(), audiences(actor),
                _ -> new Following.Opened(0, List.of(stage(session)))));
        if (board != null) {
            followings.add(boards.follow(actor, ours(board, session), after));
        }
        var watch = watches.begin(session, () -> feeds.publish(session.value(), Audience.EVERYONE, stage(session)));
        feeds.stream(request, response, followings, watch::close);
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
