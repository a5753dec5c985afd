package nl.tafelronde.team;

import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Following;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The three-column canvases of teams, written by many at once. Every change gets the next number of its canvas in the
 * transaction that stores it, and is shown only after that; asked twice, it is done once. Words that were made from an older
 * edition than the one that stands are refused, so that nobody writes over what they have not read.
 *
 * @see <a href="file:src/docs/decisions/0003-numbered-feed.md">decision 0003</a>
 */
@Service
public class Canvases {

    /** The most code points of an entry. */
    public static final int TEXT_MAX = 400;
    /** The most code points of the name of a person. */
    public static final int PERSON_MAX = 80;
    /** The most code points of the name of an organisation. */
    public static final int ORGANISATION_MAX = 120;
    /** The most entries on a canvas, withdrawn ones too. */
    public static final int ENTRIES_MAX = 300;

    private final TeamSeats seats;
    private final CanvasFeed feed;
    private final EntryChanges changes;
    private final Feeds feeds;
    private final TeamDesk desk;

    Canvases(TeamSeats seats, CanvasFeed feed, EntryChanges changes, Feeds feeds, TeamDesk desk) {
        this.seats = seats;
        this.feed = feed;
        this.changes = changes;
        this.feeds = feeds;
        this.desk = desk;
    }

    /**
     * Does something on a canvas: anybody of the team with any entry, while the place lets teams write; facilitators always.
     *
     * @return the change's number and the entry after it; the same answer when the change was made before
     * @throws Refusal {@code team.refused.edited-meanwhile} for words made from an older edition; or another with a key that
     *                 starts with {@code team.refused.}: who may not do this (now), what is gone or full; or a text that is
     *                 empty or too long
     */
    public EntryPosted post(Actor actor, TeamId team, EntryChange change) {
        var facts = seats.roomOf(team);
        var seat = seats.of(actor, facts);
        if (seat.kind() == TeamSeat.Kind.WATCHER) {
            throw Refusal.forbidden("team.refused.watching");
        }
        var done = changes.make(seat, team, change);
        done.publications().forEach(feeds::publish);
        if (!done.publications().isEmpty()) {
            desk.progressed(facts.place());
        }
        return done.answer();
    }

    /** The canvas as this actor may see it now; {@link CanvasSnapshot#covered} when they may not. */
    public CanvasSnapshot read(Actor actor, TeamId team) {
        return feed.snapshot(seats.of(actor, seats.roomOf(team)), team);
    }

    /**
     * Follows a canvas live; give it to {@link Feeds#stream}.
     *
     * @param after the last number the reader has, null for a snapshot first
     */
    public Following follow(Actor actor, TeamId team, @Nullable Long after) {
        return feed.following(seats.of(actor, seats.roomOf(team)), team, after);
    }

    /** The place a team belongs to. */
    @Open("between modules: says where a team belongs, nothing of what it wrote")
    public UUID placeOf(TeamId team) {
        return seats.roomOf(team).place();
    }
}
