package nl.tafelronde.actionpoint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.kernel.Language;

/**
 * An action point of which somebody has to be reminded now.
 *
 * @param due    the date it is about; another date is reminded of anew
 * @param review whether that is the day to look at it again, because there is no due date or it comes first
 * @param days   how many days it is late; negative before the day
 * @param holder who the owner's link is for, as it stands now: for a mail that seals it
 */
public record Reminder(ActionPointId id, UUID space, int number, String text, Language language, Owner owner, LocalDate due, boolean review, int days,
        PersonalLinks.Holder holder) {

    /** From so many weeks late the people of the owner's organisation hear of it too. */
    public static final int ORGANISATION_AFTER = 2;
    /** From so many weeks late the facilitators of the space hear of it too. */
    public static final int FACILITATOR_AFTER = 3;

    static final int DAYS_BEFORE = 7;

    /** How many whole weeks it is late; 0 on the day itself and in the first week after it, -1 before the day. */
    public int weeks() {
        return days < 0 ? -1 : days / 7;
    }

    static int days(LocalDate due, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(due, today));
    }
}
