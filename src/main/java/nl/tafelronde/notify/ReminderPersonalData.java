package nl.tafelronde.notify;

import java.util.Map;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.AddressForgotten;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.mail.Mails;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of which action points an address was reminded lately: for its holder's own file, and gone when it may not be used any more, with
 * the reminder that still waits for it.
 */
@Component
class ReminderPersonalData implements PersonalData {

    private final RemindedRows rows;
    private final Accounts accounts;
    private final MailKinds kinds;
    private final Mails mails;

    ReminderPersonalData(RemindedRows rows, Accounts accounts, MailKinds kinds, Mails mails) {
        this.rows = rows;
        this.accounts = accounts;
        this.kinds = kinds;
        this.mails = mails;
    }

    @Override
    public String part() {
        return "reminders";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Actor whom) {
        if (!(whom instanceof Actor.Person person)) {
            return Map.of();
        }
        var told = rows.file(kinds.hashed(EmailAddress.of(accounts.me(person).email())));
        return told.isEmpty() ? Map.of() : Map.of("reminded", told);
    }

    /** An address that is of an account too is still reminded, and not twice because it went elsewhere. */
    @EventListener
    void on(AddressForgotten forgotten) {
        if (accounts.byEmail(forgotten.email()).map(AccountId::value).filter(it -> !it.equals(forgotten.whose())).isEmpty()) {
            var address = kinds.hashed(forgotten.email());
            rows.forget(address);
            mails.forget(forgotten.email(), ActionPointReminders.whose(address));
        }
    }
}
