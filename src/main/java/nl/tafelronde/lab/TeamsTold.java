package nl.tafelronde.lab;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.team.EntryCard;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamResults;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each research team came to: what is needed, who contributes what, possible next steps. Names only whom its entries name, and who
 * speaks for it; each name apart from the words, so that whoever withdraws takes theirs along.
 */
@Component
@Order(3)
class TeamsTold implements OutcomePart {

    private final ResearchTeams teams;
    private final Provenance provenance;

    TeamsTold(ResearchTeams teams, Provenance provenance) {
        this.teams = teams;
        this.provenance = provenance;
    }

    @Override
    public OutcomeBlock.Kind kind() {
        return OutcomeBlock.Kind.TEAMS;
    }

    /** Where people use pseudonyms, whoever is named on a canvas or speaks is not named to everybody; their organisation is. */
    @Override
    public List<OutcomeEntry> tell(LabSession session) {
        var named = session.plan().naming() == Naming.NAME;
        var all = teams.results(Actor.SYSTEM, session.id().value());
        var notes = provenance.originsEach(all.stream().map(TeamResults::theme).filter(Objects::nonNull).map(it -> new Piece(Piece.Kind.THEME, it)).toList(),
                Piece.Kind.NOTE);
        return all.stream().map(it -> entry(it, named, notes)).toList();
    }

    private static OutcomeEntry entry(TeamResults team, boolean named, Map<Piece, Set<Piece>> notes) {
        return new OutcomeEntry(team.id().value(), Localized.nl(team.title()), name(team.speaker(), team.speaks(), named), List.of(
                new OutcomeEntry.Group("lab-report.team-needs", team.needs().stream().map(it -> line(it, team, named)).toList()),
                new OutcomeEntry.Group("lab-report.team-pledges", team.pledges().stream().map(it -> line(it, team, named)).toList()),
                new OutcomeEntry.Group("lab-report.team-trials", team.trials().stream().map(it -> line(it, team, named)).toList())), notes(team, notes));
    }

    /** The notes of the theme that the team is about. */
    private static Set<UUID> notes(TeamResults team, Map<Piece, Set<Piece>> notes) {
        return team.theme() == null ? Set.of() : notes.getOrDefault(new Piece(Piece.Kind.THEME, team.theme()), Set.of()).stream()
                .map(Piece::id).collect(Collectors.toUnmodifiableSet());
    }

    private static OutcomeEntry.Line line(EntryCard entry, TeamResults team, boolean named) {
        return new OutcomeEntry.Line(entry.id().value(), Localized.of(Language.of(entry.language()), entry.text()),
                name(entry.person(), team.owners().get(entry.id()), named), detail(entry.organisation(), null));
    }

    private static OutcomeEntry.Line line(TeamResults.TrialCard trial, TeamResults team, boolean named) {
        return new OutcomeEntry.Line(trial.id().value(), Localized.of(Language.of(trial.language()), trial.text()),
                name(trial.owner(), team.owners().get(trial.id()), named), detail(trial.organisation(), trial.due()));
    }

    private static OutcomeEntry.@Nullable Name name(@Nullable String said, @Nullable UUID owner, boolean named) {
        return named && said != null && !said.isBlank() ? new OutcomeEntry.Name(said, owner) : null;
    }

    /** For whom and by when; dates as each language writes them. */
    private static Localized detail(@Nullable String organisation, @Nullable LocalDate due) {
        var detail = Localized.EMPTY;
        for (var language : Language.values()) {
            var day = due == null ? null : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(due);
            detail = detail.with(language, Stream.of(organisation, day).filter(it -> it != null && !it.isBlank()).collect(Collectors.joining(" · ")));
        }
        return detail;
    }
}
