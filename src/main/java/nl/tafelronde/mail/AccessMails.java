package nl.tafelronde.mail;

import java.util.List;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.AccountInvited;
import nl.tafelronde.access.EmailChangeAsked;
import nl.tafelronde.access.EmailChanged;
import nl.tafelronde.access.SignInLinkRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The mails around accounts. Listens while the transaction is still open, so that the link, which is a secret, is only
 * ever in memory; {@link Mails} sends after the commit.
 */
@Component
class AccessMails {

    private final Mails mails;
    private final AccessSettings settings;

    AccessMails(Mails mails, AccessSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    @EventListener
    void on(SignInLinkRequested asked) {
        mails.send(new Mail(asked.email(), asked.language(), "sign-in", List.of(asked.name(), asked.validFor().toMinutes()),
                asked.link()));
    }

    @EventListener
    void on(EmailChangeAsked asked) {
        mails.send(new Mail(asked.wanted(), asked.language(), "email-change", List.of(asked.name(), asked.validFor().toMinutes()),
                asked.link()));
    }

    @EventListener
    void on(EmailChanged changed) {
        mails.send(new Mail(changed.before(), changed.language(), "email-changed", List.of(changed.name(), changed.now().masked()), null));
    }

    @EventListener
    void on(AccountInvited invited) {
        mails.send(new Mail(invited.email(), invited.language(), "invitation", List.of(invited.name(), invited.email().value()),
                settings.url("/sign-in")));
    }
}
