package nl.tafelronde.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.GroupMarks;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Permission;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardSnapshot;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ClusterCard;
import nl.tafelronde.board.NoteCard;
import nl.tafelronde.board.Score;
import nl.tafelronde.board.Votes;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.domain.LabSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what hangs on the walls of an evening and what was voted: per column, per group of notes, per theme that was formed and per
 * group of people, and so who is not heard. Facilitators see every group; in what the hall or the public gets nobody stands alone behind a number.
 *
 * @see <a href="file:src/docs/decisions/0009-nobody-alone-behind-a-mark.md">decision 0009</a>
 */
@Service
@Transactional(readOnly = true)
public class Voices {

    private final SessionAccess access;
    private final Boards boards;
    private final Votes votes;
    private final Participants participants;
    private final ThemesTold themes;
    private final Walls walls;

    Voices(SessionAccess access, Boards boards, Votes votes, Participants participants, ThemesTold themes, Walls walls) {
        this.themes = themes;
        this.walls = walls;
        this.access = access;
        this.boards = boards;
        this.votes = votes;
        this.participants = participants;
    }

    /** The wall of the current phase with every group, and what is behind the themes; for facilitators. */
    public Tallies now(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        var session = access.present(id);
        return tallies(session, session.read().currentPhase().map(Phase::board).stream().toList(), walls(session), themes.tell(session), null);
    }

    /** All walls of the evening with every group; for facilitators. */
    public Tallies all(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        var session = access.present(id);
        return tallies(session, walls(session), walls(session), themes.tell(session), null);
    }

    /** All walls of the evening that the hall was shown, for everybody. */
    @Open("for the outcome and the hall: numbers in which nobody stands alone; whoever shows them decides when")
    public Tallies forEverybody(LabSessionId id) {
        var session = access.present(id);
        var shown = walls(session).stream().filter(it -> !session.covered().contains(it)).toList();
        return tallies(session, shown, shown, new CoveredWords(session, walls).without(themes.tell(session)), told(participants.countByGroup(id.value())));
    }

    private static List<UUID> walls(LabSession session) {
        return session.boardsMade() ? session.programme().phases().stream().map(Phase::board).filter(Objects::nonNull).distinct().toList() : List.of();
    }

    /** The groups that may be told apart, so that those left over are nobody or enough people too. */
    static Set<StakeholderGroup> told(Map<StakeholderGroup, Integer> people) {
        var enough = new ArrayList<>(people.entrySet().stream().filter(it -> it.getValue() >= GroupMarks.FEWEST)
                .sorted(Map.Entry.<StakeholderGroup, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).toList());
        var rest = people.entrySet().stream().filter(it -> !enough.contains(it)).mapToInt(Map.Entry::getValue).sum();
        if (rest > 0 && rest < GroupMarks.FEWEST && !enough.isEmpty()) {
            enough.removeLast();
        }
        return enough.stream().map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param counted the walls that are counted
     * @param all     the walls on which what is behind a theme can hang
     * @param told    the groups that may be told apart; null for all
     */
    private Tallies tallies(LabSession session, List<UUID> counted, List<UUID> all, List<OutcomeEntry> formed, @Nullable Set<StakeholderGroup> told) {
        if (counted.isEmpty() && formed.isEmpty()) {
            return Tallies.NONE;
        }
        var read = new HashMap<UUID, BoardSnapshot>();
        (formed.isEmpty() ? counted : all).forEach(it -> read.put(it, boards.read(Actor.SYSTEM, new BoardId(it))));
        var counting = new Counting(told);
        for (var wall : counted) {
            counting.add(read.get(wall), votes.score(Actor.SYSTEM, new BoardId(wall)), votes.byGroup(Actor.SYSTEM, new BoardId(wall)));
        }
        formed.forEach(it -> counting.form(it, read.values()));
        return counting.tallies(counted.isEmpty() ? Map.of() : participants.countByGroup(session.id().value()));
    }

    /** Adds walls up. */
    private static final class Counting {

        private final @Nullable Set<StakeholderGroup> told;
        private final List<Tallies.Line> columns = new ArrayList<>();
        private final List<Tallies.Line> themes = new ArrayList<>();
        private final List<Tallies.Line> formed = new ArrayList<>();
        private final List<Tallies.Line> voted = new ArrayList<>();
        private final Map<StakeholderGroup, Integer> written = new EnumMap<>(StakeholderGroup.class);
        private final Map<StakeholderGroup, Integer> given = new EnumMap<>(StakeholderGroup.class);

        private Counting(@Nullable Set<StakeholderGroup> told) {
            this.told = told;
        }

        private void add(BoardSnapshot wall, @Nullable Score score, Map<StakeholderGroup, Integer> votes) {
            var notes = shown(wall).toList();
            notes.forEach(it -> written.merge(Objects.requireNonNull(it.group()), 1, Integer::sum));
            votes.forEach((group, count) -> given.merge(group, count, Integer::sum));
            wall.columns().forEach(column -> columns.add(line(column.title(), notes.stream().filter(it -> it.column().equals(column.id())).toList())));
            var labels = new LinkedHashMap<UUID, Localized>();
            notes.forEach(it -> labels.put(it.id().value(), words(it)));
            for (var cluster : wall.clusters()) {
                var members = notes.stream().filter(it -> cluster.id().equals(it.cluster())).toList();
                if (!members.isEmpty()) {
                    labels.put(cluster.id().value(), named(cluster, members.getFirst()));
                    themes.add(line(labels.get(cluster.id().value()), members));
                }
            }
            if (score != null && score.results() != null) {
                score.results().stream().filter(it -> labels.containsKey(it.target()))
                        .forEach(it -> voted.add(new Tallies.Line(labels.get(it.target()), it.votes(), it.groups())));
            }
        }

        private void form(OutcomeEntry theme, Collection<BoardSnapshot> walls) {
            formed.add(line(theme.title(), walls.stream().flatMap(Counting::shown).filter(it -> theme.notes().contains(it.id().value())).toList()));
        }

        private static Stream<NoteCard> shown(BoardSnapshot wall) {
            return wall.notes().stream().filter(it -> !Boolean.TRUE.equals(it.hidden()));
        }

        private static Localized named(ClusterCard cluster, NoteCard first) {
            return cluster.name() == null ? words(first) : Localized.nl(cluster.name());
        }

        private static Localized words(NoteCard note) {
            return Localized.EMPTY.with(Language.of(note.language()), note.text());
        }

        private Tallies.Line line(Localized label, List<NoteCard> notes) {
            var groups = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
            notes.stream().map(NoteCard::group).filter(it -> it != null && (told == null || told.contains(it)))
                    .forEach(it -> groups.merge(it, 1, Integer::sum));
            return new Tallies.Line(label, notes.size(), groups);
        }

        private Tallies tallies(Map<StakeholderGroup, Integer> people) {
            themes.sort(Comparator.comparingInt(Tallies.Line::total).reversed());
            formed.sort(Comparator.comparingInt(Tallies.Line::total).reversed());
            voted.sort(Comparator.comparingInt(Tallies.Line::total).reversed());
            return new Tallies(List.copyOf(columns), List.copyOf(themes), List.copyOf(formed), List.copyOf(voted), heard(people));
        }

        private List<Tallies.Heard> heard(Map<StakeholderGroup, Integer> people) {
            var heard = new ArrayList<Tallies.Heard>();
            for (var group : StakeholderGroup.values()) {
                if ((told == null || told.contains(group)) && (people.containsKey(group) || written.containsKey(group))) {
                    heard.add(heard(group, people, Set.of(group)));
                }
            }
            var others = new ArrayList<>(List.of(StakeholderGroup.values()));
            others.removeIf(it -> told == null || told.contains(it) || !people.containsKey(it) && !written.containsKey(it));
            if (!others.isEmpty()) {
                heard.add(heard(null, people, Set.copyOf(others)));
            }
            return heard;
        }

        private Tallies.Heard heard(@Nullable StakeholderGroup group, Map<StakeholderGroup, Integer> people, Set<StakeholderGroup> of) {
            return new Tallies.Heard(group, share(people, of), share(written, of), given.isEmpty() ? null : share(given, of));
        }

        private static Tallies.Share share(Map<StakeholderGroup, Integer> counts, Set<StakeholderGroup> of) {
            return new Tallies.Share(of.stream().mapToInt(it -> counts.getOrDefault(it, 0)).sum(),
                    counts.values().stream().mapToInt(Integer::intValue).sum());
        }
    }
}
