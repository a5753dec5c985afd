package nl.tafelronde.poll;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.meeting.MeetingId;
import nl.tafelronde.meeting.Meetings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes date polls for tests, in a space of their own. */
@Component
public record PollWorld(World.Maker worlds, DatePolls polls, PollGuests guests, PollAnswers answers, Meetings meetings, Clock clock) {

    private static final Pattern LINK = Pattern.compile("/p/([\\w-]{40})");

    /** A space with an organiser, and a poll in it. */
    public record Made(World world, DatePollId id) {

        public Actor organiser() {
            return world.facilitator();
        }
    }

    /** A plan whose deadline is in ten days and whose dates come after that. */
    public PollPlan plan(PollSlot... slots) {
        var today = today();
        return new PollPlan(Localized.nl("Vervolg op het LAB").with(Language.PL, "Ciąg dalszy"), Localized.nl("We praten verder."), "Bibliotheek",
                today.plusDays(10).atTime(17, 0), true, Map.of(), slots.length > 0 ? List.of(slots) : List.of(evening(14), evening(15)));
    }

    /** An evening so many days from now. */
    public PollSlot evening(int days) {
        return PollSlot.at(today().plusDays(days).atTime(19, 30), today().plusDays(days).atTime(21, 30));
    }

    public LocalDate today() {
        return WallTime.today(clock);
    }

    public LocalDateTime now() {
        return WallTime.at(clock.instant());
    }

    public Made draft(PollPlan plan, @Nullable String pasted) {
        var world = worlds.make();
        var id = polls.create(world.facilitator(), world.space.value(), null, plan);
        if (pasted != null) {
            guests.paste(world.facilitator(), id, pasted, Language.NL, StakeholderGroup.RESIDENT);
        }
        return new Made(world, id);
    }

    /** A poll that these people can answer; they are mailed. */
    public Made open(PollPlan plan, String... people) {
        var made = draft(plan, String.join("\n", people));
        polls.open(made.organiser(), made.id());
        return made;
    }

    /** An open poll for so many people whose address nobody has. */
    public static String addresses(int number) {
        var run = UUID.randomUUID().toString().substring(0, 8);
        return IntStream.range(0, number).mapToObj(it -> "p" + it + "." + run + "@example.org").collect(Collectors.joining("\n"));
    }

    /** The token of somebody's link, as an organiser would hand it over. */
    public String token(Made made, PollPerson person) {
        return token(guests.handout(made.organiser(), made.id(), person.id()).link());
    }

    public static String token(String text) {
        var found = LINK.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No personal link in: " + text);
        }
        return found.group(1);
    }

    public List<PollPerson> people(Made made) {
        return polls.result(made.organiser(), made.id()).people();
    }

    public List<PollOption> options(Made made) {
        return polls.read(made.organiser(), made.id()).live();
    }

    /** The meeting that it becomes: the first of its dates is chosen. */
    public MeetingId meeting(Made made) {
        polls.choose(made.organiser(), made.id(), options(made).getFirst().id());
        return meetings.inSpace(made.organiser(), made.world().space.value()).getFirst().id();
    }
}
