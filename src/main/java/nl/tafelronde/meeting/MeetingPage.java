package nl.tafelronde.meeting;

import nl.tafelronde.kernel.Language;

/**
 * A meeting as one person sees it by their link.
 *
 * @param place in the waiting line, from 1; 0 for who does not wait
 * @param over  whether it has been
 * @param agenda without who owns what is late: a guest need not be a member
 */
public record MeetingPage(MeetingState state, MeetingPlan plan, String reason, Coming coming, int place, boolean over, Language language,
        Agenda agenda) {
}
