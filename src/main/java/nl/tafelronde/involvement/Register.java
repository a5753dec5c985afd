package nl.tafelronde.involvement;

import java.util.List;

/**
 * Early involvement in one space.
 *
 * @param decisions what is to be decided first: the next one, then later ones, then those without a day, then what was decided, the
 *                  latest first
 * @param reaches   everybody who was reached, the latest first
 */
public record Register(List<Involvement> decisions, List<Reach> reaches) {
}
