package nl.tafelronde.mail;

import static nl.tafelronde.World.Who.ADMINISTRATOR;

import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.kernel.Ids;
import org.springframework.stereotype.Component;

/** Only administrators look at mail going out. */
@Component
record MailPermissionRows(Mails mails) implements PermissionRows {

    @Override
    public List<PermissionRow> rows() {
        var unknown = new MailId(Ids.next());
        return List.of(
                row("list", (who, _) -> mails.list(who, EnumSet.allOf(MailState.class), 0, 10)),
                row("counts", (who, _) -> mails.counts(who)),
                row("serverKnown", (who, _) -> mails.serverKnown(who)),
                row("returnsRead", (who, _) -> mails.returnsRead(who)),
                row("read", (who, _) -> mails.read(who, unknown)),
                row("again", (who, _) -> mails.again(who, unknown)),
                row("drop", (who, _) -> mails.drop(who, unknown)));
    }

    private static PermissionRow row(String method, PermissionRow.Attempt attempt) {
        return new PermissionRow(Mails.class, method, EnumSet.of(ADMINISTRATOR), attempt);
    }
}
