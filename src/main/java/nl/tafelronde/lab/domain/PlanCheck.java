package nl.tafelronde.lab.domain;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.Objects;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.PlannedColumn;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;
import nl.tafelronde.lab.VoteRules;
import org.jspecify.annotations.Nullable;

/** Cleans and checks what people type into a plan. What may stay unfinished until the opening passes here. */
final class PlanCheck {

    private static final int COLUMN = 60;
    private static final int BOARD = 120;

    private PlanCheck() {
    }

    static SessionPlan checked(SessionPlan plan) {
        var starts = existing(plan.starts());
        var ends = existing(plan.ends());
        if (starts != null && ends != null && !starts.atZone(TimeConfiguration.HOME).isBefore(ends.atZone(TimeConfiguration.HOME))) {
            throw Refusal.invalid("lab.end-before-start");
        }
        var place = PlainText.optionalLine(plan.place(), SessionPlan.PLACE, "lab.plan.place");
        return new SessionPlan(line(plan.title(), SessionPlan.TITLE, "lab.plan.title"),
                paragraphs(plan.purpose(), SessionPlan.PURPOSE, "lab.plan.purpose"), place == null ? "" : place, starts, ends,
                plan.naming(), plan.groups(), plan.languages());
    }

    static Programme checked(Programme programme) {
        if (programme.phases().size() > Programme.MAX_PHASES) {
            throw Refusal.invalid("lab.too-many-phases", Programme.MAX_PHASES);
        }
        var used = programme.phases().stream().filter(it -> !it.kind().ofTeams()).map(Phase::board).filter(Objects::nonNull).collect(Collectors.toSet());
        var ids = new HashSet<UUID>();
        var phases = programme.phases().stream().map(it -> checked(it, programme)).toList();
        if (!phases.stream().allMatch(it -> ids.add(it.id()))) {
            throw Refusal.invalid("kernel.malformed");
        }
        return new Programme(phases, programme.boards().stream().filter(it -> used.contains(it.id()))
                .map(PlanCheck::checked).toList());
    }

    private static Phase checked(Phase phase, Programme programme) {
        if (phase.minutes() < 1 || phase.minutes() > Phase.MINUTES) {
            throw Refusal.invalid("lab.minutes-out-of-range", Phase.MINUTES);
        }
        var board = phase.kind().ofTeams() ? null : programme.board(phase.board()).map(PlannedBoard::id).orElse(null);
        return new Phase(phase.id(), phase.kind(), line(phase.title(), Phase.TITLE, "lab.plan.phase-title"),
                paragraphs(phase.instruction(), Phase.INSTRUCTION, "lab.plan.instruction"), phase.minutes(), board,
                board == null && !phase.kind().ofTeams() ? May.NOTHING : phase.may(), board == null ? null : phase.showing(),
                board == null ? null : checked(phase.votes()));
    }

    private static @Nullable VoteRules checked(@Nullable VoteRules votes) {
        if (votes != null && (votes.budget() < 1 || votes.budget() > VoteRules.MOST || votes.cap() < 1)) {
            throw Refusal.invalid("lab.votes-out-of-range", VoteRules.MOST);
        }
        return votes == null ? null : new VoteRules(votes.budget(), Math.min(votes.cap(), votes.budget()), votes.live());
    }

    private static PlannedBoard checked(PlannedBoard board) {
        if (board.columns().size() > PlannedBoard.MAX_COLUMNS) {
            throw Refusal.invalid("lab.too-many-columns", PlannedBoard.MAX_COLUMNS);
        }
        var ids = new HashSet<String>();
        for (var column : board.columns()) {
            if (!column.id().matches("[a-z][a-z0-9-]{0,59}") || !ids.add(column.id())) {
                throw Refusal.invalid("kernel.malformed");
            }
        }
        return new PlannedBoard(board.id(), line(board.title(), BOARD, "lab.plan.board"), board.columns().stream()
                .map(it -> new PlannedColumn(it.id(), line(it.title(), COLUMN, "lab.plan.column"))).toList());
    }

    /** Each language cleaned on its own; blank ones fall out. */
    static Localized line(Localized text, int max, String field) {
        var clean = new LinkedHashMap<Language, String>();
        text.texts().forEach((language, raw) -> {
            if (!PlainText.isBlank(raw)) {
                clean.put(language, PlainText.line(raw, max, field));
            }
        });
        return new Localized(clean);
    }

    static Localized paragraphs(Localized text, int max, String field) {
        var clean = new LinkedHashMap<Language, String>();
        text.texts().forEach((language, raw) -> clean.put(language, PlainText.optionalParagraphs(raw, max, field)));
        return new Localized(clean);
    }

    /** A wall time that the clock really shows: not inside the hour that is skipped in spring. */
    private static @Nullable LocalDateTime existing(@Nullable LocalDateTime wall) {
        if (wall != null && TimeConfiguration.HOME.getRules().getValidOffsets(wall).isEmpty()) {
            throw Refusal.invalid("lab.time-does-not-exist");
        }
        return wall == null ? null : wall.withSecond(0).withNano(0);
    }
}
