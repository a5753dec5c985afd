package nl.tafelronde.lab.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TextKey;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;

/** What a session needs before people can join it. Each rule that is not met is one sentence saying what is missing. */
enum OpeningRule {
    TITLE("lab.missing.title", (plan, programme) -> !plan.title().isEmpty()),
    TIME("lab.missing.time", (plan, programme) -> plan.starts() != null && plan.ends() != null),
    GROUPS("lab.missing.groups", (plan, programme) -> !plan.groups().isEmpty()),
    LANGUAGES("lab.missing.languages", (plan, programme) -> !plan.languages().isEmpty()),
    PHASES("lab.missing.phases", (plan, programme) -> !programme.phases().isEmpty()),
    PHASE_TITLES("lab.missing.phase-titles",
            (plan, programme) -> programme.phases().stream().noneMatch(it -> it.title().isEmpty())),
    BOARDS("lab.missing.boards", (plan, programme) -> programme.phases().stream()
            .filter(it -> it.kind() == PhaseKind.BOARD).allMatch(it -> programme.board(it.board()).isPresent())),
    COLUMNS("lab.missing.columns", (plan, programme) -> programme.boards().stream()
            .noneMatch(it -> it.columns().isEmpty() || it.columns().stream().anyMatch(column -> column.title().isEmpty())));

    private final String sentence;
    private final BiPredicate<SessionPlan, Programme> met;

    OpeningRule(String sentence, BiPredicate<SessionPlan, Programme> met) {
        this.sentence = sentence;
        this.met = met;
    }

    /** Refuses with the first thing that is missing. */
    static void require(SessionPlan plan, Programme programme) {
        missing(plan, programme).stream().findFirst().ifPresent(it -> {
            throw Refusal.invalid(it.key());
        });
    }

    static List<TextKey> missing(SessionPlan plan, Programme programme) {
        return Arrays.stream(values()).filter(it -> !it.met.test(plan, programme))
                .map(it -> new TextKey(it.sentence)).toList();
    }
}
