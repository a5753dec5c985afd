package nl.tafelronde.team;

import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.kernel.StakeholderGroup;

/**
 * Somebody who is in, for facilitators.
 *
 * @param chosen whether they chose the team themselves
 * @param speaks whether they speak for it
 * @param asked  whether they were asked to and have not answered
 */
public record MemberCard(ParticipantId person, String name, StakeholderGroup group, boolean chosen, boolean speaks, boolean asked) {
}
