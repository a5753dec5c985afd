package nl.tafelronde.lab;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.lab.domain.ReportEditionRepository;
import nl.tafelronde.team.ResearchTeams;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When somebody withdraws, the names that they gave for themselves go from behind the digests of frozen reports, in the same
 * transaction. The digest stays and the hash still holds; nobody can say any more what it stood for.
 */
@Component
class ReportForgets {

    private final ResearchTeams teams;
    private final ReportEditionRepository editions;

    ReportForgets(ResearchTeams teams, ReportEditionRepository editions) {
        this.teams = teams;
        this.editions = editions;
    }

    @EventListener
    void on(ParticipantLeft left) {
        var all = editions.findBySessionOrderByNumber(left.place());
        if (all.isEmpty()) {
            return;
        }
        var person = left.participant().value();
        var lines = linesOf(person, left.place());
        for (var edition : all) {
            var frozen = FrozenReport.read(edition.canonical(), edition.kept());
            var without = frozen.without(person, lines);
            if (without.kept().size() < frozen.kept().size()) {
                edition.keep(without.keptAsJson());
                editions.saveAndFlush(edition);
            }
        }
    }

    private Set<UUID> linesOf(UUID person, UUID place) {
        return teams.results(Actor.SYSTEM, place).stream().flatMap(it -> it.owners().entrySet().stream()).filter(it -> it.getValue().equals(person))
                .map(it -> it.getKey().value()).collect(Collectors.toUnmodifiableSet());
    }
}
