package nl.tafelronde.lab.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Naming;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.PlannedColumn;
import nl.tafelronde.lab.Showing;
import nl.tafelronde.lab.VoteRules;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.theme.ThemeState;
import org.jspecify.annotations.Nullable;

/**
 * The content of one LAB file, checked: every reference leads somewhere, every text has its length, every key is unique.
 * Keys are the file's own names for things; they mean nothing outside it, except those of the space and the session,
 * by which a later file finds them again.
 *
 * @param language     of everything written in one language only
 * @param framework    null when the space keeps the one it has
 * @param notes        in the order of the file, per phase
 * @param observations phase key → what the facilitator saw, in {@code language}
 * @param outcomes     phase key → what came out of it
 * @param teams        in the order in which they read back
 * @see <a href="file:src/docs/lab-file-format.md">the format</a>
 */
public record LabFile(Language language, Space space, List<Organisation> organisations, @Nullable Framework framework,
        Session session, List<Participant> participants, List<Note> notes, Map<String, List<String>> observations,
        Map<String, Localized> outcomes, List<Agreed> agreements, List<Theme> themes, List<Team> teams) {

    /** The space; {@code profile} is null when the file only points at a space that exists already. */
    public record Space(String key, @Nullable Profile profile, List<Member> members) {
    }

    /** What a new space is called and is for. */
    public record Profile(String name, Localized description) {
    }

    /** A person with an account and a role in the space; {@code organisation} is a key of the file. */
    public record Member(String key, String name, String email, Role role, @Nullable String organisation, Language language) {
    }

    public record Organisation(String key, String name, OrganisationKind kind) {
    }

    /** What is fixed, what is open and who decides, with where it was taken from. */
    public record Framework(int version, LocalDate date, String source, Localized intro, List<Localized> fixed,
            List<Localized> open, List<Localized> decides) {
    }

    /**
     * The evening.
     *
     * @param template key of the template the phases came from; null when the file spells them out
     */
    public record Session(String key, State state, Naming naming, LocalDate date, LocalTime from, LocalTime until,
            ZoneId zone, String place, Localized title, Localized purpose, @Nullable String template, List<Phase> phases) {

        public Instant startsAt() {
            return date.atTime(from).atZone(zone).toInstant();
        }

        public Instant endsAt() {
            return date.atTime(until).atZone(zone).toInstant();
        }

        /** When this phase began if every phase before it took its planned time. */
        public Instant startOf(String phase) {
            var minutes = phases.stream().takeWhile(it -> !it.key().equals(phase)).mapToLong(Phase::minutes).sum();
            return startsAt().plus(Duration.ofMinutes(minutes));
        }
    }

    /** The states a file may bring a session in; one that is running now is not a file. */
    public enum State {
        DRAFT, OPEN, CLOSED, PUBLISHED;

        /** Whether people can have written anything yet. */
        public boolean isHeld() {
            return this == CLOSED || this == PUBLISHED;
        }
    }

    /** One step of the evening; only a {@link PhaseKind#BOARD} has columns. {@code wall} is the key of one whose wall hangs behind another. */
    public record Phase(String key, PhaseKind kind, int minutes, May may, Showing showing, @Nullable VoteRules votes,
            Localized title, Localized instruction, List<PlannedColumn> columns, @Nullable String wall) {
    }

    public record Participant(String key, String name, StakeholderGroup group, Language language) {
    }

    /** A post-it; {@code minute} counts from the start of its phase, {@code by} is a participant's key, {@code key} what themes call it. */
    public record Note(@Nullable String key, String phase, String by, String column, int minute, String text, @Nullable String byWhom, Language language) {
    }

    /**
     * A theme that people made.
     *
     * @param by      key of who proposed it
     * @param about   one sentence; may be empty
     * @param support keys of who supports it
     * @param notes   keys of the notes it came from
     */
    public record Theme(String by, String title, String about, Language language, ThemeState state, List<String> support, List<String> notes) {
    }

    /** A research team: who was in it and spoke for it, by their keys. */
    public record Team(String title, List<String> people, @Nullable String speaker, List<TeamEntry> entries) {
    }

    /** What a team wrote; {@code need} is the place of that need in the team's list, {@code self} says that the writer is the person. */
    public record TeamEntry(CanvasColumn column, String by, String text, Language language, @Nullable String person, boolean self,
            @Nullable String organisation, @Nullable Integer need, @Nullable LocalDate due) {
    }

    /** Something that was agreed, and by whom it is taken up. */
    public record Agreed(Localized text, @Nullable String byWhom) {
    }
}
