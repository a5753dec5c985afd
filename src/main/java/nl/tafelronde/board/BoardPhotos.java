package nl.tafelronde.board;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.board.domain.PhotoStore;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Photos of paper notes and flip charts, to type notes beside. Facilitators see them; the hall sees one when a facilitator
 * shows it. They go {@code tafelronde.retention.photo} after they were taken in, or when a facilitator throws them away.
 *
 * @see <a href="file:src/docs/decisions/0021-photos.md">decision 0021</a>
 */
@Service
public class BoardPhotos {

    /** The most bytes of a photo as it is sent. */
    public static final int MAX_BYTES = 15_000_000;
    /** The most photos beside one board. */
    public static final int MOST = 40;
    /** The most code points of a caption. */
    public static final int CAPTION_MAX = 160;

    private static final Logger log = LoggerFactory.getLogger(BoardPhotos.class);

    private final Boards boards;
    private final Seats seats;
    private final PhotoStore store;
    private final PhotoPreparation preparation;
    private final Audit audit;
    private final Topics topics;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    BoardPhotos(Boards boards, Seats seats, PhotoStore store, PhotoPreparation preparation, Audit audit, Topics topics,
            TransactionTemplate transaction, Clock clock, @Value("${tafelronde.retention.photo:90d}") Duration kept) {
        this.boards = boards;
        this.seats = seats;
        this.store = store;
        this.preparation = preparation;
        this.audit = audit;
        this.topics = topics;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Takes in a photo: JPEG, PNG or WebP, whatever it is called. What a camera adds to it is not kept.
     *
     * @throws Refusal {@code board.photo.too-large} beyond {@value #MAX_BYTES} bytes, {@code .wrong-type}, {@code .too-many-pixels},
     *                 {@code .broken}, {@code .too-many}
     */
    public PhotoCard add(Actor actor, BoardId id, byte[] content) {
        var facts = boards.facts(id);
        seats.facilitator(actor, facts);
        requireRoom(id);
        var pictures = preparation.prepare(content);
        var photo = PhotoId.next();
        transaction.executeWithoutResult(_ -> {
            store.add(photo, id.value(), pictures, clock.instant());
            audit.record(actor, "board.photo-added", "board", id.value(), Map.of("photo", photo.toString()));
        });
        topics.changed(topic(id));
        return present(id, photo);
    }

    /** The photos beside a board, the oldest first; for whoever is no facilitator only the one that is shown now. */
    public List<PhotoCard> list(Actor actor, BoardId id) {
        var seat = seats.of(actor, boards.facts(id));
        return store.of(id.value()).stream().filter(it -> seat.moderates() || it.shown()).toList();
    }

    /**
     * A photo as JPEG.
     *
     * @param small for a list, at most 480 pixels wide or high
     * @throws Refusal {@code board.photo.gone}, also for a photo that this reader may not see
     */
    public byte[] picture(Actor actor, BoardId id, PhotoId photo, boolean small) {
        var seat = seats.of(actor, boards.facts(id));
        var card = present(id, photo);
        if (!seat.moderates() && !card.shown()) {
            throw gone();
        }
        return store.picture(photo, small).orElseThrow(BoardPhotos::gone);
    }

    /** Shows one photo to the hall, or takes it away again; another one that was shown goes. */
    public void show(Actor actor, BoardId id, PhotoId photo, boolean shown) {
        var facts = boards.facts(id);
        seats.facilitator(actor, facts);
        present(id, photo);
        transaction.executeWithoutResult(_ -> {
            store.show(id.value(), photo, shown);
            audit.record(actor, shown ? "board.photo-shown" : "board.photo-covered", "board", id.value(), Map.of("photo", photo.toString()));
        });
        topics.changed(topic(id));
        topics.changed(facts.place());
    }

    /** Says what is on it. */
    public void caption(Actor actor, BoardId id, PhotoId photo, String caption) {
        var facts = boards.facts(id);
        seats.facilitator(actor, facts);
        present(id, photo);
        var line = PlainText.optionalLine(caption, CAPTION_MAX, "board.photo.caption");
        store.caption(photo, line == null ? "" : line);
        topics.changed(topic(id));
        topics.changed(facts.place());
    }

    /** Another note was typed beside it. */
    public void noted(Actor actor, BoardId id, PhotoId photo) {
        seats.facilitator(actor, boards.facts(id));
        present(id, photo);
        store.noted(photo);
        topics.changed(topic(id));
    }

    /** Throws a photo away for good. */
    public void remove(Actor actor, BoardId id, PhotoId photo) {
        var facts = boards.facts(id);
        seats.facilitator(actor, facts);
        present(id, photo);
        transaction.executeWithoutResult(_ -> {
            store.remove(photo);
            audit.record(actor, "board.photo-removed", "board", id.value(), Map.of("photo", photo.toString()));
        });
        topics.changed(topic(id));
        topics.changed(facts.place());
    }

    @Open("between modules: which photo the hall is shown, for the stage of its place")
    public Optional<PhotoCard> shown(BoardId id) {
        return store.of(id.value()).stream().filter(PhotoCard::shown).findFirst();
    }

    @Open("an id to watch; says nothing")
    public UUID topic(BoardId id) {
        return UUID.nameUUIDFromBytes(("photos/" + id).getBytes(StandardCharsets.UTF_8));
    }

    @Scheduled(initialDelayString = "PT14M", fixedRateString = "P1D")
    void forget() {
        var removed = store.removeOlderThan(clock.instant().minus(kept));
        if (removed > 0) {
            log.info("Retention: {} photos beside boards were removed", removed);
        }
    }

    private void requireRoom(BoardId id) {
        if (store.count(id.value()) >= MOST) {
            throw Refusal.conflict("board.photo.too-many", MOST);
        }
    }

    private PhotoCard present(BoardId id, PhotoId photo) {
        return store.find(id.value(), photo).orElseThrow(BoardPhotos::gone);
    }

    private static Refusal gone() {
        return Refusal.notFound("board.photo.gone");
    }
}
