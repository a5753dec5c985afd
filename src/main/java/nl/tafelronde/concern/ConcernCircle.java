package nl.tafelronde.concern;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Memberships;
import nl.tafelronde.concern.domain.ConcernLog;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import org.springframework.stereotype.Component;

/**
 * The named people of a space: who they are, whether somebody is one of them, and telling them that there is something.
 * Nobody else passes here, also no facilitator and no administrator.
 */
@Component
class ConcernCircle {

    private final ConcernLog log;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Mails mails;
    private final AccessSettings settings;

    ConcernCircle(ConcernLog log, Accounts accounts, Memberships memberships, Mails mails, AccessSettings settings) {
        this.log = log;
        this.accounts = accounts;
        this.memberships = memberships;
        this.mails = mails;
        this.settings = settings;
    }

    boolean includes(Actor actor, UUID space) {
        return actor instanceof Actor.Person person && log.named(space, person.id().value())
                && memberships.roleOf(person.id(), space).isPresent();
    }

    Actor.Person require(Actor actor, UUID space) {
        if (actor instanceof Actor.Anonymous) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "kernel.sign-in");
        }
        if (!includes(actor, space)) {
            throw Refusal.forbidden("concern.refused.not-named");
        }
        return (Actor.Person) actor;
    }

    List<Receiver> of(UUID space) {
        var named = log.named(space);
        var cards = accounts.find(named.stream().map(it -> new AccountId(it.account())).toList());
        return named.stream().filter(it -> cards.containsKey(new AccountId(it.account()))).map(it -> {
            var card = cards.get(new AccountId(it.account()));
            return new Receiver(card.id(), card.name(), it.since(),
                    !card.ended() && !card.erased() && memberships.roleOf(card.id(), space).isPresent());
        }).toList();
    }

    /** A mail to each of them that says only that there is something. */
    void tell(UUID space, String about, String template) {
        var readers = of(space).stream().filter(Receiver::reads).map(Receiver::account).toList();
        var cards = accounts.find(readers);
        readers.forEach(it -> mails.post("concern/" + about + "/" + it, new Mail(EmailAddress.of(cards.get(it).email()),
                cards.get(it).language(), template, List.of(cards.get(it).name()), settings.url("/space/" + space + "/concerns"))));
    }
}
