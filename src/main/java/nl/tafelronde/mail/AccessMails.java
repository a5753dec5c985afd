package nl.tafelronde.mail;

import java.time.Clock;
import java.util.List;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.AccountInvited;
import nl.tafelronde.access.AddressForgotten;
import nl.tafelronde.access.EmailChangeAsked;
import nl.tafelronde.access.EmailChanged;
import nl.tafelronde.access.SignInLinkRequested;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.mail.domain.MailRepository;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The mails around accounts. Listens while the transaction is still open, so that a link to sign in, which is a secret, is
 * only ever in memory; {@link Mails} sends after the commit.
 */
@Component
class AccessMails {

    private final Mails mails;
    private final MailRepository repository;
    private final AccessSettings settings;
    private final Clock clock;

    AccessMails(Mails mails, MailRepository repository, AccessSettings settings, Clock clock) {
        this.mails = mails;
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(SignInLinkRequested asked) {
        mails.send(new Mail(asked.email(), asked.language(), "sign-in", List.of(asked.name(), asked.validFor().toMinutes()),
                asked.link()));
    }

    /** Also in the outbox nothing stays of somebody who took their address back. */
    @EventListener
    void on(AddressForgotten forgotten) {
        repository.forgetTo(forgotten.email().value(), forgotten.whose().toString(), clock.instant());
    }

    @EventListener
    void on(EmailChangeAsked asked) {
        mails.send(new Mail(asked.wanted(), asked.language(), "email-change", List.of(asked.name(), asked.validFor().toMinutes()),
                asked.link()));
    }

    @EventListener
    void on(EmailChanged changed) {
        mails.post("email-changed/" + Ids.next() + "/" + changed.account().value(),
                new Mail(changed.before(), changed.language(), "email-changed", List.of(changed.name(), changed.now().masked()), null));
    }

    @EventListener
    void on(AccountInvited invited) {
        mails.post("invitation/" + Ids.next() + "/" + invited.account().value(), new Mail(invited.email(), invited.language(), "invitation",
                List.of(invited.name(), invited.email().value()), settings.url("/sign-in")));
    }
}
