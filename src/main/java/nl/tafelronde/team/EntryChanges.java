package nl.tafelronde.team;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Publication;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.team.domain.CanvasChange;
import nl.tafelronde.team.domain.CanvasEntry;
import nl.tafelronde.team.domain.EntryState;
import nl.tafelronde.team.domain.ResearchTeam;
import nl.tafelronde.team.domain.Step;
import nl.tafelronde.team.domain.TeamRoom;
import nl.tafelronde.team.domain.TeamStore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one change on a canvas: validate, lock the team, know it if it was made before, check the rules, number, store. */
@Component
class EntryChanges {

    /** Between two entries in a row. New entries stand at their number times this, so the end of a column needs no query. */
    private static final double GAP = 1024;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final TeamStore store;
    private final CanvasWire wire;
    private final Provenance provenance;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EntryChanges(TeamStore store, CanvasWire wire, Provenance provenance, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.wire = wire;
        this.provenance = provenance;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** What was done, and what is to be told; nothing is told of a change that was made before. */
    record Done(EntryPosted answer, List<Publication> publications) {
    }

    Done make(TeamSeat seat, TeamId team, EntryChange change) {
        if ((change.step() == EntryStep.ADD || change.step() == EntryStep.EDIT) && change.words() == null
                || change.step() == EntryStep.ADD && change.column() == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        try {
            return Objects.requireNonNull(transaction.execute(_ -> new Work(seat, team, change).run()));
        } catch (DataIntegrityViolationException sameIdElsewhere) {
            throw Refusal.conflict("team.refused.id-taken");
        }
    }

    /** The part inside the transaction. */
    private final class Work {

        private final TeamSeat seat;
        private final EntryChange change;
        private final ResearchTeam team;
        private final TeamRoom room;
        private final Instant now = clock.instant();
        private boolean spacedOut;

        private Work(TeamSeat seat, TeamId team, EntryChange change) {
            this.seat = seat;
            this.change = change;
            this.team = store.lockedTeam(team.value()).orElseThrow(TeamSeats::gone);
            this.room = store.room(this.team.place()).orElseThrow(TeamSeats::gone);
        }

        private Done run() {
            var before = store.change(change.id());
            if (before.isPresent()) {
                return before.filter(it -> it.isSame(team.id(), seat.person()) && it.entry() != null)
                        .map(it -> new Done(new EntryPosted(it.number(), known(new EntryId(Objects.requireNonNull(it.entry()))).card()), List.of()))
                        .orElseThrow(() -> Refusal.conflict("team.refused.id-taken"));
            }
            requireMayWrite();
            var number = team.nextNumber();
            var entry = change.step() == EntryStep.ADD ? add(number) : change.step() == EntryStep.UNDO ? undo(number) : change(number);
            store.flush();
            var publications = new ArrayList<Publication>(2);
            publications.add(wire.change(room, team, number, Step.of(change.step()), entry));
            if (spacedOut) {
                var anew = team.nextNumber();
                store.add(new CanvasChange(new CanvasChange.Key(team.id(), anew), Ids.next(), Step.ANEW, now));
                publications.add(wire.anew(team, anew));
            }
            return new Done(new EntryPosted(number, entry.card()), publications);
        }

        private void requireMayWrite() {
            if (team.removed()) {
                throw TeamSeats.gone();
            }
            if (seat.leads()) {
                return;
            }
            if (seat.person() == null || !store.membersOf(team.id()).contains(seat.person())) {
                throw Refusal.forbidden("team.refused.not-in-team");
            }
            if (!room.rules().write()) {
                throw Refusal.forbidden("team.refused.closed");
            }
        }

        private void keep(long number, CanvasEntry entry, @Nullable EntryState was) {
            store.add(new CanvasChange(new CanvasChange.Key(team.id(), number), change.id(), Step.of(change.step()), seat.person(),
                    entry.id(), was, entry.state(), now));
        }

        /** That the entry's id is new is checked by the database, which refuses a second one. */
        private CanvasEntry add(long number) {
            if (store.entries(team.id()).size() >= Canvases.ENTRIES_MAX) {
                throw Refusal.conflict("team.refused.canvas-full", Canvases.ENTRIES_MAX);
            }
            var column = Objects.requireNonNull(change.column());
            var state = said(column, null).at(position(column, change.entry().value(), number));
            var entry = new CanvasEntry(change.entry(), team.id(), seat.person(), column, state, now);
            store.add(entry);
            keep(number, entry, null);
            link(entry, true);
            return entry;
        }

        private CanvasEntry change(long number) {
            var entry = known(change.entry());
            var was = entry.state();
            switch (change.step()) {
                case EDIT -> {
                    requireThere(entry);
                    var said = said(entry.column(), entry);
                    if (entry.edition() != change.edition() && !said.sameWords(was)) {
                        throw Refusal.conflict("team.refused.edited-meanwhile");
                    }
                    entry.say(said);
                    link(entry, false);
                }
                case MOVE -> {
                    requireThere(entry);
                    entry.move(position(entry.column(), entry.id(), number));
                }
                case WITHDRAW -> entry.withdraw(true);
                case RESTORE -> entry.withdraw(false);
                case ADD, UNDO -> throw new IllegalStateException("Not a step with an entry that is known");
            }
            keep(number, entry, was);
            return entry;
        }

        /** What stands is only taken off or set back while it is the last; otherwise the words of somebody else would go with it. */
        private CanvasEntry undo(long number) {
            var last = store.lastStep(team.id(), seat.person()).orElseThrow(() -> Refusal.conflict("team.refused.nothing-to-undo"));
            var entry = known(new EntryId(Objects.requireNonNull(last.entry())));
            var is = entry.state();
            var became = Objects.requireNonNull(last.became());
            var was = last.was();
            var takesWords = last.step() == Step.ADD || last.step() == Step.RESTORE || last.step() == Step.EDIT;
            if (takesWords && !is.sameWords(became)) {
                throw Refusal.conflict("team.refused.changed-since");
            }
            switch (last.step()) {
                case ADD, RESTORE -> entry.withdraw(true);
                case WITHDRAW -> entry.withdraw(false);
                case MOVE -> entry.move(Objects.requireNonNull(was).position());
                case EDIT -> entry.say(Objects.requireNonNull(was));
                case UNDO, INSIDE, ANEW -> throw new IllegalStateException("Cannot be taken back: " + last.step());
            }
            last.takeBack();
            keep(number, entry, is);
            return entry;
        }

        private CanvasEntry known(EntryId id) {
            return store.entry(id.value()).filter(it -> it.team().equals(team.id()))
                    .orElseThrow(() -> Refusal.notFound("team.refused.entry-gone"));
        }

        private void requireThere(CanvasEntry entry) {
            if (entry.withdrawn()) {
                throw Refusal.notFound("team.refused.entry-gone");
            }
        }

        /** What is said now, cleaned and checked; the place where it stands is that of the entry. */
        private EntryState said(CanvasColumn column, @Nullable CanvasEntry entry) {
            var words = Objects.requireNonNull(change.words());
            var was = entry == null ? null : entry.state();
            var text = PlainText.paragraphs(words.text(), Canvases.TEXT_MAX, "team.field.text");
            var named = column != CanvasColumn.NEED;
            var person = named ? PlainText.optionalLine(words.person(), Canvases.PERSON_MAX, "team.field.person") : null;
            var organisation = named ? PlainText.optionalLine(words.organisation(), Canvases.ORGANISATION_MAX, "team.field.organisation") : null;
            return new EntryState(text, person, named ? personId(words, person, was) : null, organisation,
                    column == CanvasColumn.TRIAL ? due(words.due()) : null, named ? need(words.need(), was) : null,
                    words.language() == null ? seat.actor().language() : words.language(), was == null ? 0 : was.position(), false);
        }

        /** Who named themselves stays who they are; nobody else changes that name, but everybody can take over who withdrew. */
        private @Nullable UUID personId(EntryChange.Words words, @Nullable String person, @Nullable EntryState was) {
            var named = was == null ? null : was.personId();
            if (named != null && was != null && Objects.equals(was.person(), person)) {
                return named;
            }
            if (named != null && was != null && was.person() != null && !named.equals(seat.person()) && !seat.leads()) {
                throw Refusal.forbidden("team.refused.name-not-yours");
            }
            return words.self() && person != null && seat.actor() instanceof Actor.Participant ? seat.person() : null;
        }

        private static @Nullable LocalDate due(@Nullable LocalDate due) {
            if (due != null && (due.isBefore(EARLIEST) || due.isAfter(LATEST))) {
                throw Refusal.invalid("team.refused.date");
            }
            return due;
        }

        /** A need that was withdrawn since stays the one it was for. */
        private @Nullable UUID need(@Nullable EntryId need, @Nullable EntryState was) {
            if (need == null || was != null && need.value().equals(was.need())) {
                return need == null ? null : need.value();
            }
            return store.entry(need.value()).filter(it -> it.team().equals(team.id()) && it.column() == CanvasColumn.NEED && !it.withdrawn())
                    .map(CanvasEntry::id).orElseThrow(() -> Refusal.invalid("team.refused.no-such-need"));
        }

        /** What an entry came from: its team, the notes it was made from, and the need it is for. */
        private void link(CanvasEntry entry, boolean fresh) {
            var piece = entry.column().piece(new EntryId(entry.id()));
            var from = new ArrayList<Piece>();
            from.add(new Piece(Piece.Kind.TEAM, team.id()));
            var need = entry.state().need();
            if (need != null) {
                from.add(new Piece(Piece.Kind.NEED, need));
            }
            if (fresh) {
                change.from().forEach(it -> from.add(Piece.note(it)));
            } else {
                provenance.from(piece).stream().filter(it -> it.kind() == Piece.Kind.NOTE).forEach(from::add);
            }
            provenance.linkOnly(piece, from);
        }

        private double position(CanvasColumn column, UUID self, long number) {
            var last = number * GAP;
            if (change.after() == null && !change.first() || change.after() != null && change.after().value().equals(self)) {
                return last;
            }
            var others = store.entries(team.id()).stream().filter(it -> it.column() == column && !it.id().equals(self)).toList();
            var at = change.first() ? 0 : others.stream().map(CanvasEntry::id).toList().indexOf(Objects.requireNonNull(change.after()).value()) + 1;
            if (!change.first() && at == 0 || at == others.size()) {
                return others.isEmpty() ? last : Math.max(last, others.getLast().position() + GAP);
            }
            if (at == 0) {
                return others.getFirst().position() - GAP;
            }
            var low = others.get(at - 1).position();
            var high = others.get(at).position();
            var middle = (low + high) / 2;
            return middle > low && middle < high ? middle : spaceOut(others, at);
        }

        /** After some fifty moves to one spot no number is left between two entries: the column is numbered afresh. */
        private double spaceOut(List<CanvasEntry> others, int at) {
            spacedOut = true;
            for (var index = 0; index < others.size(); index++) {
                others.get(index).move((index < at ? index : index + 1) * GAP);
            }
            return at * GAP;
        }
    }
}
