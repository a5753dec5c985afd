package nl.tafelronde.poll.domain;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.poll.PollPlan;
import nl.tafelronde.poll.PollSlot;

/** Cleans what an organiser filled in, and refuses what cannot be. */
final class PollCheck {

    private PollCheck() {
    }

    /**
     * @throws Refusal {@code poll.too-many-dates}, {@code poll.same-date}, {@code poll.ends-before}, {@code poll.too-long},
     *                 {@code poll.capacity}, {@code poll.minimum}, {@code kernel.no-such-hour}, {@code kernel.text-too-long}
     */
    static PollPlan checked(PollPlan plan) {
        if (plan.slots().size() > PollPlan.SLOTS) {
            throw Refusal.invalid("poll.too-many-dates", PollPlan.SLOTS);
        }
        var slots = plan.slots().stream().map(PollCheck::inMinutes).toList();
        slots.forEach(PollCheck::check);
        var times = new HashSet<List<Object>>();
        for (var slot : slots) {
            if (!times.add(List.of(slot.starts(), slot.wholeDay(), String.valueOf(slot.ends())))) {
                throw Refusal.invalid("poll.same-date", slot.starts().toLocalDate().toString());
            }
        }
        if (plan.minimums().values().stream().anyMatch(it -> it < 0 || it > PollPlan.GUESTS)) {
            throw Refusal.invalid("poll.minimum");
        }
        var minimums = new LinkedHashMap<>(plan.minimums());
        minimums.values().removeIf(it -> it == 0);
        if (plan.deadline() != null) {
            WallTime.checked(plan.deadline());
        }
        var location = PlainText.optionalLine(plan.location(), PollPlan.LOCATION, "poll.location");
        return new PollPlan(words(plan.title(), PollPlan.TITLE, "poll.title", false), words(plan.explanation(), PollPlan.EXPLANATION, "poll.explanation", true),
                location == null ? "" : location, plan.deadline() == null ? null : plan.deadline().truncatedTo(ChronoUnit.MINUTES), plan.hidden(),
                minimums, slots);
    }

    /** Nobody agrees on seconds; a whole day begins at midnight. */
    private static PollSlot inMinutes(PollSlot slot) {
        return new PollSlot(slot.id(), slot.starts().truncatedTo(slot.wholeDay() ? ChronoUnit.DAYS : ChronoUnit.MINUTES),
                slot.wholeDay() || slot.ends() == null ? null : slot.ends().truncatedTo(ChronoUnit.MINUTES), slot.wholeDay(), slot.capacity());
    }

    private static void check(PollSlot slot) {
        var day = slot.starts().toLocalDate().toString();
        if (slot.capacity() != null && (slot.capacity() < 1 || slot.capacity() > PollPlan.GUESTS)) {
            throw Refusal.invalid("poll.capacity", PollPlan.GUESTS);
        }
        if (slot.wholeDay()) {
            return;
        }
        WallTime.checked(slot.starts());
        if (slot.ends() == null) {
            throw Refusal.invalid("poll.ends-before", day);
        }
        var ends = WallTime.instant(WallTime.checked(slot.ends()));
        var starts = WallTime.instant(slot.starts());
        if (!ends.isAfter(starts)) {
            throw Refusal.invalid("poll.ends-before", day);
        }
        if (ends.isAfter(starts.plusSeconds(PollSlot.LONGEST_HOURS * 3_600L))) {
            throw Refusal.invalid("poll.too-long", day, PollSlot.LONGEST_HOURS);
        }
    }

    private static Localized words(Localized text, int most, String field, boolean lines) {
        var clean = new LinkedHashMap<Language, String>();
        for (Map.Entry<Language, String> each : text.texts().entrySet()) {
            if (!PlainText.isBlank(each.getValue())) {
                clean.put(each.getKey(), lines ? PlainText.paragraphs(each.getValue(), most, field) : PlainText.line(each.getValue(), most, field));
            }
        }
        return new Localized(clean);
    }
}
