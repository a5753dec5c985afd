package nl.tafelronde.lab;

import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteTakenOff;
import nl.tafelronde.lab.domain.ReportEditionRepository;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a note is taken off its board for good, its words also go from behind the digests of frozen reports, in the same
 * transaction. The digest stays and the hash still holds; nobody can say any more what it stood for.
 */
@Component
class ReportForgets {

    private final Boards boards;
    private final ReportEditionRepository editions;

    ReportForgets(Boards boards, ReportEditionRepository editions) {
        this.boards = boards;
        this.editions = editions;
    }

    @EventListener
    void on(NoteTakenOff taken) {
        for (var edition : editions.findBySessionOrderByNumber(boards.facts(taken.board()).place())) {
            var frozen = FrozenReport.read(edition.canonical(), edition.kept());
            if (frozen.kept().values().removeIf(it -> it.id().equals(taken.note().value()))) {
                edition.forget(frozen.keptAsJson());
                editions.saveAndFlush(edition);
            }
        }
    }
}
