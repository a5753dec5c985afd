package nl.tafelronde.lab.domain;

import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.lab.Programme;

/**
 * A step within the evening, as it is pressed on a console: it counts only when the screen it was pressed on showed how things
 * stand. Giving more time is none of these: who presses that twice means it twice.
 */
public final class EveningStep {

    private final Step when;
    private final Taken taken;

    private EveningStep(Step when, Taken taken) {
        this.when = when;
        this.taken = taken;
    }

    /** What the step does with the course of the evening; says whether that changed anything. */
    private interface Taken {

        boolean by(Course course, Programme programme, Instant now);
    }

    private static EveningStep of(Step when, Taken taken) {
        return new EveningStep(when, taken);
    }

    private interface Change {

        void of(Course course, Programme programme, Instant now);
    }

    private static EveningStep always(Step when, Change change) {
        return of(when, (course, programme, now) -> {
            change.of(course, programme, now);
            return true;
        });
    }

    /** To the next phase that is not skipped. */
    public static EveningStep next() {
        return always(Step.MOVE, Course::next);
    }

    /** To the phase before, skipped or not. */
    public static EveningStep back() {
        return always(Step.MOVE, Course::back);
    }

    /** To any phase, which is then no longer skipped. */
    public static EveningStep jump(UUID target) {
        return always(Step.MOVE, (course, programme, now) -> course.jump(programme, target, now));
    }

    /** Passes over a phase that has not begun, or takes that back. */
    public static EveningStep skip(UUID target, boolean skip) {
        return of(Step.PLAN, (course, programme, _) -> course.skip(programme, target, skip));
    }

    public static EveningStep pause() {
        return always(Step.TIME, (course, _, now) -> course.pause(now));
    }

    public static EveningStep resume() {
        return always(Step.TIME, (course, _, now) -> course.resume(now));
    }

    /** Shows everybody what was written in private in this phase. */
    public static EveningStep reveal() {
        return always(Step.MOVE, (course, programme, _) -> course.reveal(programme));
    }

    /** Covers the wall of this phase again. What people saw they keep in mind; nothing is lost. */
    public static EveningStep cover() {
        return always(Step.MOVE, (course, programme, _) -> course.cover(programme));
    }

    /** Lets people vote in this phase. Votes that were given before it was closed still stand. */
    public static EveningStep openVoting() {
        return always(Step.MOVE, (course, programme, _) -> course.openVoting(programme));
    }

    /** Ends the voting of this phase; everybody sees the result. */
    public static EveningStep closeVoting() {
        return always(Step.MOVE, (course, programme, _) -> course.closeVoting(programme));
    }

    Step when() {
        return when;
    }

    boolean take(Course course, Programme programme, Instant now) {
        return taken.by(course, programme, now);
    }
}
