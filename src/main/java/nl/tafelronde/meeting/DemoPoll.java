package nl.tafelronde.meeting;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.DemoAccount;
import nl.tafelronde.access.DemoAccounts;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.poll.Audience;
import nl.tafelronde.poll.Choice;
import nl.tafelronde.poll.DatePollId;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.PollAnswers;
import nl.tafelronde.poll.PollGuests;
import nl.tafelronde.poll.PollPlan;
import nl.tafelronde.poll.PollSlot;
import nl.tafelronde.space.SpaceCard;
import nl.tafelronde.space.Spaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo has a date poll: the people of the evening in April are asked for the next one, and most of them answered. */
@Component
@Profile("demo")
class DemoPoll {

    private static final Logger log = LoggerFactory.getLogger(DemoPoll.class);
    private static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final LocalTime LATER = LocalTime.of(21, 30);
    private static final int FEWEST = 20;

    private final Spaces spaces;
    private final DatePolls polls;
    private final PollGuests guests;
    private final PollAnswers answers;
    private final DemoAccounts demo;
    private final Accounts accounts;
    private final Permissions permissions;
    private final Clock clock;

    DemoPoll(Spaces spaces, DatePolls polls, PollGuests guests, PollAnswers answers, DemoAccounts demo, Accounts accounts,
            Permissions permissions, Clock clock) {
        this.spaces = spaces;
        this.polls = polls;
        this.guests = guests;
        this.answers = answers;
        this.demo = demo;
        this.accounts = accounts;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** After the evening was imported. Does nothing in a space that has a poll. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(20)
    void make() {
        spaces.all(Actor.SYSTEM).forEach(this::makeIn);
    }

    private void makeIn(SpaceCard space) {
        var id = space.id().value();
        if (!polls.inSpace(Actor.SYSTEM, id).isEmpty()) {
            return;
        }
        guests.audiences(Actor.SYSTEM, id).stream().filter(it -> it.place() != null && it.people() >= FEWEST).findFirst().ifPresent(evening -> {
            var facilitator = accounts.find(demo.ensure(DemoAccount.FACILITATOR)).orElseThrow();
            var organiser = new Actor.Person(facilitator.id(), facilitator.name(), facilitator.administrator(), facilitator.language());
            var poll = polls.create(permissions.may(organiser, Permission.PLAN_SESSION, id) ? organiser : Actor.SYSTEM, id, evening.place(), plan());
            fill(poll, evening);
            settled(organiser, id);
            log.info("The demo has a date poll");
        });
    }

    private PollPlan plan() {
        var monday = WallTime.today(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(2);
        return new PollPlan(Localized.nl("Vervolg: wonen en handhaven").with(Language.EN, "Follow-up: housing and enforcement").with(Language.PL, "Ciąg dalszy: mieszkania i kontrola"),
                Localized.nl("De onderzoeksteams vertellen hoe ver ze zijn. Daarna kiezen we wat we als eerste doen.")
                        .with(Language.EN, "The research teams tell how far they are. Then we choose what we do first.")
                        .with(Language.PL, "Zespoły badawcze opowiedzą, co zrobiły. Potem wybierzemy, co robimy najpierw."),
                "Bibliotheek", monday.minusWeeks(1).atTime(17, 0), true, Map.of(StakeholderGroup.MIGRANT, 1, StakeholderGroup.EMPLOYER, 1),
                List.of(slot(monday.plusDays(1)), slot(monday.plusDays(3)), slot(monday.plusDays(8)).places(20), PollSlot.day(monday.plusDays(12))));
    }

    /** A second one that was settled already: the members prepare, and the meeting stands. */
    private void settled(Actor organiser, UUID space) {
        var day = WallTime.today(clock).plusDays(5);
        var actor = permissions.may(organiser, Permission.PLAN_SESSION, space) ? organiser : Actor.SYSTEM;
        var poll = polls.create(actor, space, null, new PollPlan(Localized.nl("Voorbereiding").with(Language.EN, "Preparation"),
                Localized.EMPTY, "Stadhuis", day.minusDays(3).atTime(12, 0), false, Map.of(), List.of(PollSlot.at(day.atTime(10, 0), day.atTime(11, 30)))));
        if (guests.addAll(actor, poll, "members") > 0) {
            var option = polls.open(actor, poll).live().getFirst().id();
            polls.choose(actor, poll, option);
        }
    }

    private static PollSlot slot(LocalDate day) {
        return PollSlot.at(day.atTime(EVENING), day.atTime(LATER));
    }

    /** Everybody answers something, the same in every demo; a few leave a date open. */
    private void fill(DatePollId poll, Audience evening) {
        guests.addAll(Actor.SYSTEM, poll, evening.key());
        polls.open(Actor.SYSTEM, poll);
        var options = polls.read(Actor.SYSTEM, poll).live();
        var tokens = guests.handouts(Actor.SYSTEM, poll).stream().map(it -> it.link().substring(it.link().lastIndexOf('/') + 1)).toList();
        for (var person = 0; person < tokens.size(); person++) {
            for (var date = 0; date < options.size(); date++) {
                var turn = (person * 7 + date * 5 + person / 3) % 11;
                if (turn < 10) {
                    answers.answer(tokens.get(person), options.get(date).id(), turn < 5 ? Choice.YES : turn < 7 ? Choice.IF_NEED_BE : Choice.NO, Language.NL);
                }
            }
        }
    }
}
