package nl.tafelronde.poll;

import java.util.List;
import java.util.Map;

/**
 * How a poll stands, as far as the reader may see it.
 *
 * @param tallies the dates on the list, the best first; empty when the answers are hidden from the reader
 * @param people  empty when the answers are hidden from the reader
 * @param states  how many people are how far; for organisers
 */
public record PollResult(DatePollDetails poll, int asked, int answered, List<OptionTally> tallies, List<PollPerson> people,
        Map<PersonState, Integer> states) {
}
