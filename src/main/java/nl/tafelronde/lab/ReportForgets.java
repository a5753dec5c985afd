package nl.tafelronde.lab;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteTakenOff;
import nl.tafelronde.lab.domain.ReportEditionRepository;
import nl.tafelronde.team.ResearchTeams;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a note is taken off its board for good, its words also go from behind the digests of frozen reports, and when somebody
 * withdraws, the names that they gave for themselves; in the same transaction. The digest stays and the hash still holds; nobody can
 * say any more what it stood for.
 */
@Component
class ReportForgets {

    private final Boards boards;
    private final ResearchTeams teams;
    private final ReportEditionRepository editions;

    ReportForgets(Boards boards, ResearchTeams teams, ReportEditionRepository editions) {
        this.boards = boards;
        this.teams = teams;
        this.editions = editions;
    }

    @EventListener
    void on(ParticipantLeft left) {
        var person = left.participant().value();
        for (var edition : editions.findBySessionOrderByNumber(left.place())) {
            var frozen = FrozenReport.read(edition.canonical(), edition.kept());
            var without = frozen.without(person, linesOf(person, left.place()));
            if (without.kept().size() < frozen.kept().size()) {
                edition.forget(without.keptAsJson());
                editions.saveAndFlush(edition);
            }
        }
    }

    private Set<UUID> linesOf(UUID person, UUID place) {
        return teams.results(Actor.SYSTEM, place).stream().flatMap(it -> it.owners().entrySet().stream()).filter(it -> it.getValue().equals(person))
                .map(it -> it.getKey().value()).collect(Collectors.toUnmodifiableSet());
    }

    @EventListener
    void on(NoteTakenOff taken) {
        for (var edition : editions.findBySessionOrderByNumber(boards.facts(taken.board()).place())) {
            var frozen = FrozenReport.read(edition.canonical(), edition.kept());
            if (frozen.kept().values().removeIf(it -> it.id().equals(taken.note().value()))) {
                edition.forget(frozen.keptAsJson());
                editions.saveAndFlush(edition);
            }
        }
    }
}
