import type { EntryOf, Outbox } from '../board/outbox';
import type { FeedEvent } from '../shared/feed';
import { newId } from '../shared/ids';
import { speech } from '../shared/i18n';
import { Teller } from '../shared/store';
import { COLUMNS, type CanvasChange, type CanvasSnapshot, type ColumnName, type EntryCard, type EntryPosted, type TeamChange, type TeamInside, type Words } from './wire';

export type Sent = EntryOf<TeamChange>;
export type TeamOutbox = Outbox<TeamChange, EntryPosted>;

/** The refusal of words that were made from an older edition than the one that stands. */
const MEANWHILE = 'team.refused.edited-meanwhile';

/** An entry as this person should see it: the server's, with what is still on its way laid over it. */
export interface ShownEntry extends EntryCard {
  /** the change that is on its way or was refused */
  sent?: Sent;
  /** what stands there now, when somebody else changed it while this person wrote */
  theirs?: EntryCard;
}

/** One canvas in the browser: follows it, and lays the outbox over it. Draws nothing. */
export class CanvasStore extends Teller {
  known: Omit<CanvasSnapshot, 'entries'> | null = null;
  /** goes up when what others wrote came in */
  arrived = 0;
  private entries = new Map<string, EntryCard>();
  private readonly stopListening: () => void;

  constructor(readonly team: string, readonly outbox: TeamOutbox) {
    super();
    this.stopListening = outbox.listen(() => this.tell());
  }

  close(): void {
    this.stopListening();
  }

  get cursor(): number {
    return this.known?.number ?? 0;
  }

  get inside(): TeamInside | null {
    return this.known?.inside ?? null;
  }

  event(event: FeedEvent): void {
    const told = event.data as { team?: string; number?: number };
    if (told?.team !== this.team) {
      return;
    }
    if (event.type === 'canvas') {
      this.take(event.data as CanvasSnapshot);
    } else if (this.known && (told.number ?? 0) > this.known.number) {
      this.known = { ...this.known, number: told.number! };
      if (event.type === 'canvas-change') {
        this.change(event.data as CanvasChange);
      } else if (event.type === 'canvas-inside') {
        this.known = { ...this.known, inside: (event.data as { inside: TeamInside }).inside };
      }
    } else {
      return;
    }
    this.tell();
  }

  private take(snapshot: CanvasSnapshot): void {
    const { entries, ...rest } = snapshot;
    this.known = rest;
    this.entries = new Map(entries.map((it) => [it.id, it]));
  }

  private change(change: CanvasChange): void {
    if ('text' in change.entry) {
      const before = this.entries.get(change.entry.id);
      this.entries.set(change.entry.id, change.entry);
      if (!before || before.edition !== change.entry.edition || !before.withdrawn !== !change.entry.withdrawn) {
        this.arrived++;
      }
    } else {
      this.entries.delete(change.entry.id);
    }
  }

  /** Told by the holder of the outbox: what was confirmed stands, and what is still to be sent was made from it. */
  confirm(sent: Sent, posted: EntryPosted): void {
    if (this.known && posted.number > this.known.number) {
      this.entries.set(posted.entry.id, posted.entry);
    }
    for (const later of this.outbox.of(this.team)) {
      if (later.note === posted.entry.id && later.kind === 'edit' && later.id !== sent.id && later.state !== 'refused') {
        this.outbox.again(later.id, { edition: posted.entry.edition });
      }
    }
    this.tell();
  }

  // — what this person does —

  add(column: ColumnName, words: Words, from: string[] = []): string {
    const note = newId();
    this.put({ id: note, kind: 'add', note, column, ...words, language: speech.language, ...(from.length ? { from } : {}) });
    return note;
  }

  /** @param edition from which the words were made */
  edit(entry: string, edition: number, words: Words): void {
    this.put({ kind: 'edit', note: entry, edition, ...words, language: speech.language });
  }

  withdraw(entry: string): void {
    this.put({ kind: 'withdraw', note: entry });
  }

  restore(entry: string): void {
    this.put({ kind: 'restore', note: entry });
  }

  undo(): void {
    this.put({ kind: 'undo', note: newId() });
  }

  move(entry: string, after: string | null | undefined): void {
    this.put({ kind: 'move', note: entry, after });
  }

  /** Of two texts, mine: it takes the place of the one that was just read. */
  keepMine(entry: ShownEntry, words?: Words): void {
    if (entry.sent && entry.theirs) {
      this.outbox.again(entry.sent.id, { ...words, edition: entry.theirs.edition });
    }
  }

  private put(change: Omit<TeamChange, 'id'> & { id?: string }): void {
    this.outbox.put(this.team, change);
  }

  // — what this person sees —

  /** The entries of a column in their order, those on their way among them. */
  shown(column: ColumnName, withdrawn = false): ShownEntry[] {
    return this.all().filter((it) => it.column === column && !it.withdrawn !== withdrawn).sort(byRank);
  }

  /** How many entries stand in each column. */
  counts(): number[] {
    return COLUMNS.map((column) => this.shown(column).length);
  }

  /** Refused changes of which there is no entry to show them on. */
  orphans(): Sent[] {
    const shown = new Set(this.all().map((it) => it.id));
    return this.outbox.of(this.team).filter((it) => it.state === 'refused' && (it.kind === 'undo' || !shown.has(it.note)));
  }

  private all(): ShownEntry[] {
    const entries = new Map<string, ShownEntry>(this.entries);
    for (const sent of this.outbox.of(this.team)) {
      lay(sent, entries);
    }
    return [...entries.values()];
  }
}

/** Lays one change that the server has not confirmed over the entries. */
function lay(sent: Sent, entries: Map<string, ShownEntry>): void {
  const base = entries.get(sent.note);
  const refused = sent.state === 'refused';
  if (sent.kind === 'add') {
    if (!base) {
      const ranks = [...entries.values()].map((it) => it.rank);
      entries.set(sent.note, {
        id: sent.note, column: sent.column!, ...words(sent), language: sent.language ?? '', edition: 1, at: new Date(sent.made).toISOString(),
        rank: ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1, sent,
      });
    }
    return;
  }
  if (!base) {
    return;
  }
  if (sent.kind === 'edit') {
    const clash = refused && sent.code === MEANWHILE;
    entries.set(base.id, clash ? { ...base, sent, theirs: base } : { ...base, ...words(sent), sent });
  } else if (sent.kind === 'withdraw' || sent.kind === 'restore') {
    entries.set(base.id, { ...base, withdrawn: refused ? base.withdrawn : sent.kind === 'withdraw' || undefined, sent });
  } else if (sent.kind === 'move' && !refused) {
    entries.set(base.id, { ...base, rank: rankAfter([...entries.values()].filter((it) => it.column === base.column && it.id !== base.id).sort(byRank), sent.after), sent });
  } else if (sent.kind !== 'undo') {
    entries.set(base.id, { ...base, sent });
  }
}

/** The words of a change, or of an entry; what is not said is absent. */
export function words(of: Partial<Words>): Words {
  return { text: of.text ?? '', person: of.person, self: of.self, organisation: of.organisation, due: of.due, need: of.need };
}

function rankAfter(others: readonly ShownEntry[], after: string | null | undefined): number {
  const at = after === null ? 0 : after === undefined ? others.length : others.findIndex((it) => it.id === after) + 1;
  const low = others[at - 1]?.rank;
  const high = others[at]?.rank;
  return low === undefined ? (high ?? 1) - 1 : high === undefined ? low + 1 : (low + high) / 2;
}

function byRank(a: ShownEntry, b: ShownEntry): number {
  return a.rank - b.rank || (a.id < b.id ? -1 : 1);
}
