package nl.tafelronde.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.domain.ParticipantContacts;
import nl.tafelronde.access.domain.ParticipantEntity;
import nl.tafelronde.access.domain.ParticipantRepository;
import nl.tafelronde.access.domain.Secrets;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People who take part in one place without an account. Each can see, change and withdraw themselves and nobody else. */
@Service
public class Participants {

    /** The most code points of a name. */
    public static final int NAME_MAX = 40;

    /** How long a node goes on believing who a participant is. */
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final int ATTEMPTS = 5;

    private final Cache<ParticipantId, Actor.Participant> remembered = Caffeine.newBuilder().maximumSize(20_000)
            .expireAfterWrite(REMEMBERED).build();
    private final ParticipantRepository repository;
    private final ParticipantContacts contacts;
    private final Pseudonyms pseudonyms;
    private final Permissions permissions;
    private final RateLimits limits;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Participants(ParticipantRepository repository, ParticipantContacts contacts, Pseudonyms pseudonyms, Permissions permissions,
            RateLimits limits, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.contacts = contacts;
        this.pseudonyms = pseudonyms;
        this.permissions = permissions;
        this.limits = limits;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Lets somebody join a place; whether the place takes people now is checked by the caller. Joining again with the
     * same id gives the same participant, and who is in already stays who they are. Somebody who lost a race for a
     * suggested pseudonym gets another one.
     *
     * @throws Refusal {@code access.name-taken}, {@code access.email-invalid}, {@code access.too-many}, or a text that is
     *                 empty or too long
     */
    @Open("anybody may join; the place decided so before it called")
    public Actor.Participant join(Actor actor, UUID place, Joining joining) {
        if (actor instanceof Actor.Participant present && present.place().equals(place)) {
            limits.take(RateLimits.Limit.JOINING, present.id());
            return present;
        }
        limits.take(RateLimits.Limit.JOINING, place + "/" + joining.id());
        var name = PlainText.line(joining.name(), NAME_MAX, "access.name");
        var email = joining.consent() && !PlainText.isBlank(joining.email()) ? EmailAddress.of(joining.email()) : null;
        var hash = Secrets.hash(place + "/" + joining.id());
        for (var attempt = 1; ; attempt++) {
            var asked = name;
            var known = repository.findByJoiningHash(hash);
            if (known.isPresent()) {
                return known.filter(it -> !it.withdrawn()).map(ParticipantEntity::actor)
                        .orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "access.left"));
            }
            limits.take(RateLimits.Limit.JOINING_PLACE, place);
            try {
                return transaction.execute(_ -> {
                    var participant = repository.save(new ParticipantEntity(ParticipantId.next(), place, hash, asked,
                            joining.group(), joining.language(), clock.instant())).actor();
                    if (email != null) {
                        contacts.keep(participant.id(), email, joining.invite());
                    }
                    events.publishEvent(new ParticipantJoined(participant.id(), place));
                    return participant;
                });
            } catch (DataIntegrityViolationException taken) {
                if (repository.findByJoiningHash(hash).isPresent() && attempt < ATTEMPTS) {
                    continue;
                }
                if (!pseudonyms.isOne(name) || attempt == ATTEMPTS) {
                    throw Refusal.conflict("access.name-taken");
                }
                name = pseudonyms.suggest(place, joining.language());
            }
        }
    }

    /**
     * Brings in who was at a place before Tafelronde knew of it; all of them or none, without e-mail addresses. The place
     * decided that its people may be brought in before it called.
     *
     * @param joinedAt when they came; not in the future
     * @throws Refusal {@code access.name-taken}, {@code access.joined-later}, or a name that is empty or too long
     */
    @Transactional
    public List<Actor.Participant> bring(Actor actor, UUID place, List<Joining> people, Instant joinedAt) {
        permissions.requireAccount(actor);
        if (joinedAt.isAfter(clock.instant())) {
            throw Refusal.invalid("access.joined-later");
        }
        try {
            var brought = repository.saveAllAndFlush(people.stream().map(it -> new ParticipantEntity(ParticipantId.next(), place,
                    Secrets.hash(place + "/" + it.id()), PlainText.line(it.name(), NAME_MAX, "access.name"), it.group(), it.language(), joinedAt)).toList());
            return brought.stream().map(ParticipantEntity::actor).toList();
        } catch (DataIntegrityViolationException sameName) {
            throw Refusal.conflict("access.name-taken");
        }
    }

    /** A pseudonym that nobody in this place has. */
    @Open("says nothing about anybody")
    public String suggestName(UUID place, Language language) {
        return pseudonyms.suggest(place, language);
    }

    /** What is known about a participant. For the participant themselves and for the module whose place it is. */
    @Transactional(readOnly = true)
    @Open("between modules; screens show it to the participant only")
    public Optional<ParticipantCard> find(ParticipantId id) {
        return repository.findById(id.value())
                .map(it -> it.card(contacts.of(id).map(EmailAddress::masked).orElse(null), contacts.invites(id)));
    }

    /**
     * The participant as an actor; nothing when they left. Remembered for a moment, because a phone asks this with every
     * note; a change here counts at once, one made on another node within {@link #REMEMBERED}.
     */
    @Open("answers for a cookie that was signed by us")
    public Optional<Actor.Participant> actor(ParticipantId id) {
        var known = remembered.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        var read = repository.findById(id.value()).filter(it -> !it.withdrawn()).map(ParticipantEntity::actor);
        read.ifPresent(it -> remembered.put(id, it));
        return read;
    }

    /** After the commit, so that nobody remembers what was there before it. */
    private void forget(ParticipantId id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            remembered.invalidate(id);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                remembered.invalidate(id);
            }
        });
    }

    /**
     * Changes one's own name, language or address; what is null in the change stays. An address is only kept with consent.
     *
     * @throws Refusal {@code access.name-taken} when somebody else in the place is called so, {@code access.email-invalid},
     *                 {@code kernel.text-empty} or {@code kernel.text-too-long} (more than {@value #NAME_MAX} code points) for
     *                 the name, {@code kernel.not-found} for who left
     */
    public ParticipantCard change(Actor actor, ParticipantId id, ParticipantChange change) {
        requireSelf(actor, id);
        try {
            return transaction.execute(_ -> changed(id, change));
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.conflict("access.name-taken");
        }
    }

    private ParticipantCard changed(ParticipantId id, ParticipantChange change) {
        var participant = present(id);
        forget(id);
        if (change.name() != null) {
            participant.rename(PlainText.line(change.name(), NAME_MAX, "access.name"));
        }
        if (change.language() != null) {
            participant.read(change.language());
        }
        if (change.consent() && !PlainText.isBlank(change.email())) {
            contacts.keep(id, EmailAddress.of(change.email()), Boolean.TRUE.equals(change.invite()));
        } else if (change.invite() != null) {
            contacts.invite(id, change.invite());
        }
        return repository.save(participant).card(contacts.of(id).map(EmailAddress::masked).orElse(null), contacts.invites(id));
    }

    /** Deletes one's address and with it the consent to use it. Those who hear of it see what is theirs as it is by then. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void withdrawEmail(Actor actor, ParticipantId id) {
        requireSelf(actor, id);
        forgetEmail(id);
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    void forgetEmail(ParticipantId id) {
        contacts.of(id).ifPresent(it -> events.publishEvent(new AddressForgotten(it, id.value())));
        contacts.forget(id);
    }

    /**
     * Withdraws oneself: name and address go, contributions stay under "withdrawn participant". Cannot be undone: the
     * id one joined with lets nobody in again ({@code access.left}). Those who hear of it wait for others who change what is
     * theirs (a team, for example), and then see it as it is.
     *
     * @throws Refusal {@code kernel.not-found} for who left before
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void leave(Actor actor, ParticipantId id) {
        requireSelf(actor, id);
        var participant = present(id);
        forget(id);
        participant.withdraw(clock.instant());
        repository.save(participant);
        forgetEmail(id);
        events.publishEvent(new ParticipantLeft(id, participant.place()));
    }

    /** How many people of each group are in a place; those who left are not counted. */
    @Transactional(readOnly = true)
    @Open("numbers only")
    public Map<StakeholderGroup, Integer> countByGroup(UUID place) {
        var counts = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
        repository.countByGroup(place).forEach(it -> counts.put(it.group(), Math.toIntExact(it.people())));
        return counts;
    }

    /** As {@link #countByGroup(UUID)} for each of several places; places without anybody are left out. One query. */
    @Transactional(readOnly = true)
    @Open("numbers only")
    public Map<UUID, Map<StakeholderGroup, Integer>> countByGroup(Collection<UUID> places) {
        var counts = new HashMap<UUID, Map<StakeholderGroup, Integer>>();
        if (!places.isEmpty()) {
            repository.countByGroup(places).forEach(it -> counts.computeIfAbsent(it.place(), _ -> new EnumMap<>(StakeholderGroup.class))
                    .put(it.group(), Math.toIntExact(it.people())));
        }
        return counts;
    }

    /** How many people of each of these places we may mail; places without any are left out. One query. */
    @Transactional(readOnly = true)
    @Open("numbers only")
    public Map<UUID, Integer> countReachable(Collection<UUID> places) {
        return contacts.count(places);
    }

    /** Who is in a place, those who came first first; who left is not among them. */
    @Transactional(readOnly = true)
    @Open("between modules: names and groups; the module whose place it is decides who may read them")
    public List<Actor.Participant> in(UUID place) {
        return repository.findByPlaceAndWithdrawnIsNullOrderByCreatedAscIdAsc(place).stream().map(ParticipantEntity::actor).toList();
    }

    /** Whom of a place we may mail, and in which language. */
    @Transactional(readOnly = true)
    @Open("between modules: for the mails that people asked for; no screen shows it")
    public List<Reachable> reachable(UUID place) {
        return contacts.in(place);
    }

    /** Whom we may mail, of all places, in a fixed order: at most so many after this one. */
    @Transactional(readOnly = true)
    @Open("between modules: for the mails that people asked for; no screen shows it")
    public List<Reachable> reachableAfter(ParticipantId after, int most) {
        return contacts.after(after, most);
    }

    /** Whom of a place we may mail invitations for what follows, by group: they said so when they left their address. */
    @Transactional(readOnly = true)
    @Open("between modules: for invitations that people asked for; no screen shows more than numbers")
    public Map<StakeholderGroup, List<Reachable>> invitable(UUID place) {
        return contacts.invitable(place);
    }

    private ParticipantEntity present(ParticipantId id) {
        return repository.findById(id.value()).filter(it -> !it.withdrawn())
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private static void requireSelf(Actor actor, ParticipantId id) {
        switch (actor) {
            case Actor.Participant self when self.id().equals(id) -> { }
            case Actor.TheSystem _ -> { }
            case Actor.Anonymous _ -> throw Refusal.of(Refusal.Kind.SIGN_IN, "kernel.sign-in");
            default -> throw Refusal.forbidden("kernel.forbidden");
        }
    }
}
