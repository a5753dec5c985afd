package nl.tafelronde.lab;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.springframework.stereotype.Component;

/** Which notes are in the report, for who wrote them: as soon as they may read it. */
@Component
class ReportedNotes {

    private final Editions editions;
    private final Provenance provenance;

    ReportedNotes(Editions editions, Provenance provenance) {
        this.editions = editions;
        this.provenance = provenance;
    }

    List<OwnNotes> mark(LabSession session, List<OwnNotes> own) {
        if (!session.state().over() || editions.of(session).state() == ReportState.DRAFT) {
            return own;
        }
        return own.stream().map(it -> it.saying(this::reported)).toList();
    }

    private boolean reported(UUID note) {
        return provenance.into(Piece.note(note)).stream().anyMatch(it -> it.kind() == Piece.Kind.REPORT_BLOCK);
    }
}
