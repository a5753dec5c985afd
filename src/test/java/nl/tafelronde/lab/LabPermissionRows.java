package nl.tafelronde.lab;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;

import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import org.springframework.stereotype.Component;

/** Facilitators show what was written in private, and cover it again; they open and close the voting. */
@Component
record LabPermissionRows(Evenings evenings, Voices voices, Findings findings) implements PermissionRows {

    private static final Finding.Words WORDS = new Finding.Words("Valt op", Language.NL, List.of(), List.of());

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                new PermissionRow(Evenings.class, "reveal", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> evenings.reveal(who, in.session, 0)),
                new PermissionRow(Evenings.class, "cover", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> evenings.cover(who, in.session, 0)),
                new PermissionRow(Evenings.class, "openVoting", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> evenings.openVoting(who, in.session, 0)),
                new PermissionRow(Evenings.class, "closeVoting", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> evenings.closeVoting(who, in.session, 0)),
                new PermissionRow(Voices.class, "now", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> voices.now(who, in.session)),
                new PermissionRow(Voices.class, "all", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> voices.all(who, in.session)),
                finding("of", (who, in) -> findings.of(who, in.session)),
                finding("pointable", (who, in) -> findings.pointable(who, in.session, in.firstPhase)),
                finding("add", (who, in) -> findings.add(who, in.session, in.firstPhase, WORDS)),
                finding("change", (who, in) -> findings.change(who, in.session, Ids.next(), 0, WORDS)),
                finding("show", (who, in) -> findings.show(who, in.session, Ids.next(), true)),
                finding("remove", (who, in) -> findings.remove(who, in.session, Ids.next())),
                finding("restore", (who, in) -> findings.restore(who, in.session, Ids.next())));
    }

    private static PermissionRow finding(String method, PermissionRow.Attempt attempt) {
        return new PermissionRow(Findings.class, method, EnumSet.of(ADMINISTRATOR, FACILITATOR), attempt);
    }
}
