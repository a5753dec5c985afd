package nl.tafelronde.lab.domain;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;

/** What a changed plan means for an evening whose boards hang already, or that is over. */
final class PlanChange {

    private PlanChange() {
    }

    /** Whether only what people read about the evening differs: its title, purpose and place. */
    static boolean onlyWords(SessionPlan before, SessionPlan after) {
        return new SessionPlan(after.title(), after.purpose(), after.place(), before.starts(), before.ends(), before.naming(), before.groups(),
                before.languages()).equals(after);
    }

    /** Boards that are new; those that hang keep their columns. */
    static List<PlannedBoard> fresh(Programme before, Programme after) {
        for (var board : before.boards()) {
            if (after.board(board.id()).filter(it -> !it.columns().equals(board.columns())).isPresent()) {
                throw Refusal.conflict("lab.columns-stand");
            }
        }
        return after.boards().stream().filter(it -> before.board(it.id()).isEmpty()).toList();
    }

    /** Boards that no phase would use any more. */
    static List<UUID> dropped(Programme before, Programme after) {
        return before.boards().stream().map(PlannedBoard::id)
                .filter(board -> after.phases().stream().noneMatch(it -> board.equals(it.board()))).toList();
    }
}
