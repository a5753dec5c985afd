package nl.tafelronde.notify;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.Role;
import nl.tafelronde.actionpoint.ActionPointLinks;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Reminder;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.mail.SealedLinks;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceMembers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds of action points: a week before, on the day, then every week; late ones reach the owner's organisation after two
 * weeks and the facilitators after three. Who is reminded is worked out when it is done. The outbox keeps one mail of each key,
 * so that it does not matter how often, or on how many nodes, this runs.
 */
@Component
class ActionPointReminders {

    private static final Logger log = LoggerFactory.getLogger(ActionPointReminders.class);

    private final ActionPoints points;
    private final ActionPointLinks links;
    private final SealedLinks seals;
    private final SpaceMembers members;
    private final Accounts accounts;
    private final MailKinds kinds;
    private final Mails mails;
    private final AccessSettings settings;

    ActionPointReminders(ActionPoints points, ActionPointLinks links, SealedLinks seals, SpaceMembers members, Accounts accounts, MailKinds kinds, Mails mails,
            AccessSettings settings) {
        this.points = points;
        this.links = links;
        this.seals = seals;
        this.members = members;
        this.accounts = accounts;
        this.kinds = kinds;
        this.mails = mails;
        this.settings = settings;
    }

    /** @param id of the receiver, for the key of the mail */
    private record Receiver(UUID id, EmailAddress email, Language language, Supplier<String> link) {
    }

    /** Somebody in a space who may hear of it. */
    private record Colleague(AccountId account, @Nullable UUID organisation, Role role, EmailAddress email, Language language) {
    }

    @Scheduled(initialDelayString = "${tafelronde.action-points.first:PT3M}", fixedDelayString = "${tafelronde.action-points.every:PT30M}")
    void run() {
        var spaces = new HashMap<UUID, List<Colleague>>();
        points.reminders().forEach(it -> {
            try {
                remind(it, spaces.computeIfAbsent(it.space(), this::colleagues));
            } catch (RuntimeException failed) {
                log.error("Action point {} could not be reminded of: {}", it.id(), failed.getClass().getSimpleName());
            }
        });
    }

    /** Who was told already is asked once for each action point; everything else only for who was not. */
    private void remind(Reminder reminder, List<Colleague> colleagues) {
        var receivers = receivers(reminder, colleagues);
        if (receivers.isEmpty()) {
            return;
        }
        var template = reminder.review() ? "action-review" : reminder.days() < 0 ? "action-soon" : reminder.days() == 0 ? "action-today" : "action-late";
        var about = "action/" + reminder.id() + "/" + reminder.due() + "/" + reminder.weeks() + "/";
        var told = mails.fates(about).keySet();
        receivers.stream().filter(it -> !told.contains(it.id()) && !kinds.stopped(MailKind.ACTION_POINT, it.email())).forEach(it ->
                mails.post(about + it.id(), new Mail(it.email(), it.language(), template, List.of(reminder.text(), day(reminder, it.language())), it.link().get(),
                        new Mail.Stop(kinds.link(MailKind.ACTION_POINT, it.email()), MailKind.ACTION_POINT.stopKey()), null)));
    }

    /** Each address once; the owner's own link counts before an account's. */
    private List<Receiver> receivers(Reminder reminder, List<Colleague> colleagues) {
        Map<EmailAddress, Receiver> found = new LinkedHashMap<>();
        var email = reminder.owner().email();
        if (email != null) {
            found.put(email, new Receiver(reminder.id().value(), email, reminder.language(), () -> seals.link(ActionPointLinks.PATH, ActionPointLinks.PURPOSE,
                    links.holder(reminder.id()), email, "")));
        }
        var organisation = reminder.owner().organisation();
        for (var one : colleagues) {
            var ofOwner = organisation != null && organisation.value().equals(one.organisation())
                    && (email == null || reminder.weeks() >= Reminder.ORGANISATION_AFTER);
            if (ofOwner || one.role() == Role.FACILITATOR && reminder.weeks() >= Reminder.FACILITATOR_AFTER) {
                found.putIfAbsent(one.email(), new Receiver(one.account().value(), one.email(), one.language(), () -> settings.url("/action/" + reminder.id())));
            }
        }
        return List.copyOf(found.values());
    }

    /** Looked up once for each space and run: a space may have thousands of action points. */
    private List<Colleague> colleagues(UUID space) {
        var all = members.of(Actor.SYSTEM, new SpaceId(space));
        var people = accounts.find(all.stream().map(MemberCard::account).toList());
        var colleagues = new ArrayList<Colleague>();
        all.forEach(it -> {
            var account = people.get(it.account());
            if (account != null && !account.ended() && !account.erased()) {
                colleagues.add(new Colleague(it.account(), it.organisation() == null ? null : it.organisation().id().value(), it.role(),
                        EmailAddress.of(account.email()), account.language()));
            }
        });
        return colleagues;
    }

    private static String day(Reminder reminder, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale()).format(reminder.due());
    }
}
