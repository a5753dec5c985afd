package nl.tafelronde.lab;

import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteTakenOff;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A note that was taken off its board for good leaves no words in a report that is frozen already, and no link to it. */
@Component
class TakenOffNotes {

    private final Boards boards;
    private final Editions editions;
    private final Provenance provenance;

    TakenOffNotes(Boards boards, Editions editions, Provenance provenance) {
        this.boards = boards;
        this.editions = editions;
        this.provenance = provenance;
    }

    @EventListener
    void forget(NoteTakenOff event) {
        editions.forget(new LabSessionId(boards.facts(event.board()).place()), event.note().value());
        provenance.forget(Piece.note(event.note().value()));
    }
}
