package nl.tafelronde.meeting;

/** A meeting in a list, with how many said that they come and that they do not. */
public record MeetingCard(MeetingId id, MeetingState state, MeetingPlan plan, boolean over, int invited, int coming, int notComing) {
}
