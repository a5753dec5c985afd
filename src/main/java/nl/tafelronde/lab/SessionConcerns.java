package nl.tafelronde.lab;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Participants;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.concern.ConcernId;
import nl.tafelronde.concern.Concerns;
import nl.tafelronde.concern.NewConcern;
import nl.tafelronde.concern.OwnConcern;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is not for the wall of a session: taken off it into the confidential channel of the space, or sent there straight from
 * a phone; also when the evening is over.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SessionConcerns {

    private final SessionAccess access;
    private final Boards boards;
    private final Concerns concerns;
    private final Participants participants;
    private final Provenance provenance;

    SessionConcerns(SessionAccess access, Boards boards, Concerns concerns, Participants participants,
            Provenance provenance) {
        this.access = access;
        this.boards = boards;
        this.concerns = concerns;
        this.participants = participants;
        this.provenance = provenance;
    }

    /**
     * What a participant sends.
     *
     * @param id made by the phone: sent twice it is one concern
     */
    public record Sent(UUID id, String text, @Nullable String contact, Language language) {

        @Override
        public String toString() {
            return "Sent[" + id + "]";
        }
    }

    /**
     * The private place of a participant.
     *
     * @param readers the names of those who read what is sent now; empty when nobody is named yet
     */
    public record PrivatePlace(List<String> readers, List<OwnConcern> concerns) {

        @Override
        public String toString() {
            return "PrivatePlace[" + concerns.size() + "]";
        }
    }

    /**
     * Takes a note off the wall, and out of everything that is kept of the wall, into the channel. For facilitators, and for
     * whoever wrote the note.
     *
     * @throws Refusal as {@link Boards#takeOff}
     */
    public ConcernId take(Actor actor, LabSessionId id, BoardId board, NoteId note) {
        var session = access.present(id);
        if (!boards.facts(board).place().equals(id.value())) {
            throw Refusal.notFound("board.refused.not-found");
        }
        var taken = boards.takeOff(actor, board, note);
        provenance.forget(Piece.note(note.value()));
        var author = taken.author() == null ? null : participants.actor(new ParticipantId(taken.author())).map(Actor.Participant::id).orElse(null);
        return concerns.receive(actor,
                new NewConcern(ConcernId.next(), session.space(), id.value(), spot(session), author, NewConcern.Source.BOARD,
                        taken.text(), taken.byWhom(), taken.language(), null));
    }

    /** Sends something straight to those who are named. For participants. */
    public ConcernId send(Actor actor, LabSessionId id, Sent sent) {
        var author = participant(actor, id);
        var session = access.present(id);
        return concerns.receive(actor, new NewConcern(new ConcernId(sent.id()), session.space(), id.value(), spot(session), author.id(),
                NewConcern.Source.PHONE, sent.text(), null, sent.language(), sent.contact()));
    }

    /** What a participant entrusted, with the answers, and who reads what they send. */
    @Transactional(readOnly = true)
    public PrivatePlace mine(Actor actor, LabSessionId id) {
        participant(actor, id);
        return new PrivatePlace(concerns.readers(actor, access.space(id), id.value()), concerns.mine(actor, id.value()));
    }

    /** The names of those who read what is taken off a wall. For facilitators, before they do so. */
    @Transactional(readOnly = true)
    public List<String> readers(Actor actor, LabSessionId id) {
        access.require(actor, Permission.MODERATE_BOARD, id);
        return concerns.readers(actor, access.space(id), id.value());
    }

    /** Writes back about one's own. */
    public void reply(Actor actor, LabSessionId id, ConcernId concern, String words) {
        participant(actor, id);
        concerns.reply(actor, concern, words);
    }

    /** Leaves or takes back how one wants to be reached about one's own. */
    public void reachAt(Actor actor, LabSessionId id, ConcernId concern, @Nullable String contact) {
        participant(actor, id);
        concerns.reachAt(actor, concern, contact);
    }

    /** Takes back one's own. */
    public void withdraw(Actor actor, LabSessionId id, ConcernId concern) {
        participant(actor, id);
        concerns.withdraw(actor, concern);
    }

    private static Localized spot(LabSession session) {
        return session.plan().title();
    }

    private static Actor.Participant participant(Actor actor, LabSessionId id) {
        if (actor instanceof Actor.Participant participant && participant.place().equals(id.value())) {
            return participant;
        }
        throw actor instanceof Actor.Person ? Refusal.forbidden("lab.join-first") : Refusal.of(Refusal.Kind.SIGN_IN, "lab.join-first");
    }
}
