package nl.tafelronde.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tafelronde.access.domain.AccountEntity;
import nl.tafelronde.access.domain.AccountRepository;
import nl.tafelronde.access.domain.AuditTrail;
import nl.tafelronde.access.domain.EmailChangeRows;
import nl.tafelronde.access.domain.ParticipantContacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this module keeps: the account with its sign-ins and passkeys, or the participant, and what the trail says they did. */
@Component
class AccessPersonalData implements PersonalData {

    private final AccountRepository accounts;
    private final SignIns signIns;
    private final Passkeys passkeys;
    private final Participants participants;
    private final ParticipantContacts contacts;
    private final EmailChangeRows emailChanges;
    private final AuditTrail trail;

    AccessPersonalData(AccountRepository accounts, SignIns signIns, Passkeys passkeys, Participants participants,
            ParticipantContacts contacts, EmailChangeRows emailChanges, AuditTrail trail) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.participants = participants;
        this.contacts = contacts;
        this.emailChanges = emailChanges;
        this.trail = trail;
    }

    @Override
    public String part() {
        return "access";
    }

    @Override
    public Map<String, Object> of(Actor whom) {
        return switch (whom) {
            case Actor.Person person -> person(person);
            case Actor.Participant participant -> participant(participant);
            default -> Map.of();
        };
    }

    private Map<String, Object> person(Actor.Person person) {
        var data = new LinkedHashMap<String, Object>();
        accounts.findById(person.id().value()).map(AccountEntity::card).ifPresent(account -> data.put("account", Map.of(
                "id", account.id().toString(), "name", account.name(), "email", account.email(), "language", account.language().tag(),
                "administrator", account.administrator(), "created", account.created().toString(), "lastSeen", text(account.lastSeen()))));
        emailChanges.of(person.id()).ifPresent(it -> data.put("newEmailNotConfirmed", it.value()));
        data.put("signIns", signIns.mine(person, null).stream().map(it -> Map.of("browser", it.browser(), "since", it.since().toString(),
                "lastSeen", it.lastSeen().toString())).toList());
        data.put("passkeys", passkeys.mine(person).stream().map(it -> Map.of("label", it.label(), "created", it.created().toString(),
                "lastUsed", text(it.lastUsed()))).toList());
        data.put("deeds", deeds(trail.of(person.id().value())));
        return data;
    }

    private Map<String, Object> participant(Actor.Participant participant) {
        var data = new LinkedHashMap<String, Object>();
        participants.find(participant.id()).ifPresent(card -> data.put("participant", Map.of(
                "id", card.id().toString(), "place", card.place().toString(), "name", card.name(), "group", card.group().name(),
                "language", card.language().tag(), "joined", card.joinedAt().toString(),
                "email", contacts.of(card.id()).map(EmailAddress::value).orElse(""), "invitations", contacts.invites(card.id()))));
        data.put("deeds", deeds(trail.of(participant.id().value())));
        return data;
    }

    private static List<Map<String, String>> deeds(List<AuditTrail.Deed> deeds) {
        return deeds.stream().map(it -> Map.of("at", it.at().toString(), "action", it.action(), "subjectKind", it.subjectKind(),
                "subject", it.subject().toString())).toList();
    }

    private static String text(@Nullable Instant instant) {
        return Optional.ofNullable(instant).map(Instant::toString).orElse("");
    }
}
