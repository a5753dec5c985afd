import { call } from '../shared/api';
import type { FeedEvent } from '../shared/feed';
import { newId } from '../shared/ids';
import { speech } from '../shared/i18n';
import { Teller } from '../shared/store';
import type { Change, May, Note, Posted, Regrouped, Snapshot } from '../shared/wire';
import type { Entry, Outbox } from './outbox';
import { apply, byRank, rankAfter, regroup, wallOf, type Wall } from './wall';

/** A note as this person should see it: the server's, with what is still on its way laid over it. */
export interface Shown extends Note {
  mine: boolean;
  /** the change that is on its way or was refused */
  entry?: Entry;
}

/** One board in the browser: reads it, follows it, and lays the outbox over it. Draws nothing. */
export class BoardStore extends Teller {
  wall: Wall | null = null;
  /** why the board cannot be read; null when it can */
  trouble: { status: number; detail?: string } | null = null;
  private confirmed = new Map<string, Posted & { note: Note }>();
  private reading = false;
  private unread = false;
  private rereadAt = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private memo: { key: string; shown: Shown[] } | null = null;
  private known = new Map<string, { from: Note; shown: Shown }>();
  private readonly stopListening: () => void;
  private closed = false;

  /** @param address where it is read; in the hall that of the session, where nobody is a facilitator */
  constructor(readonly board: string, readonly outbox: Outbox, private readonly address = `/api/boards/${board}`) {
    super();
    this.stopListening = outbox.listen(() => this.tell());
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.pause);
    this.stopListening();
  }

  get cursor(): number {
    return this.wall?.number ?? 0;
  }

  async load(): Promise<void> {
    if (this.reading) {
      this.unread = true;
      return;
    }
    this.reading = true;
    this.rereadAt = Date.now();
    const answer = await call<Snapshot>('GET', this.address);
    this.reading = false;
    if (this.closed) {
      return;
    }
    if (answer.ok) {
      this.take(answer.value);
    } else {
      this.trouble = { status: answer.status, detail: answer.detail };
      if (answer.status === 0 || answer.status === 429 || answer.status >= 500) {
        this.reread(Math.max(answer.retryAfterMs ?? 0, 2000 + Math.random() * 3000));
      }
      this.tell();
    }
    if (this.unread) {
      this.unread = false;
      this.reread();
    }
  }

  /** An event of the board's feed, whoever holds the connection. */
  event(event: FeedEvent): void {
    if (event.type === 'snapshot') {
      this.take(event.data as Snapshot);
    } else if (event.type === 'change') {
      this.change((wall) => apply(wall, event.data as Change));
    } else if (event.type === 'cluster') {
      this.change((wall) => regroup(wall, event.data as Regrouped));
    } else if (event.type === 'rules' && this.wall) {
      this.rules(event.data as { may: May; number?: number });
    } else if (event.type === 'counts' && this.wall) {
      const counts = event.data as { notes: number; number?: number };
      this.wall.covered = counts.notes;
      this.wall.number = Math.max(this.wall.number, counts.number ?? 0);
      this.wall.version++;
      this.tell();
    }
  }

  add(text: string, byWhom: string, column: string): string {
    const note = newId();
    this.outbox.put(this.board, {
      id: note, kind: 'add', note, text, column, byWhom: byWhom || undefined, language: speech.language,
    });
    return note;
  }

  edit(note: string, text: string, byWhom: string): void {
    this.outbox.put(this.board, { kind: 'edit', note, text, byWhom, language: speech.language });
  }

  withdraw(note: string): void {
    this.outbox.put(this.board, { kind: 'withdraw', note });
  }

  /** Puts back what was withdrawn a moment ago, whether or not the server has heard of it. */
  bringBack(note: Shown): void {
    const unsent = this.outbox.of(this.board).find((it) => it.note === note.id && it.kind === 'withdraw' && it.tries === 0);
    if (unsent) {
      this.outbox.drop(unsent.id);
    } else if (note.entry?.kind === 'add') {
      this.add(note.text, note.byWhom ?? '', note.column);
    } else {
      this.restore(note.id);
    }
  }

  hide(note: string): void {
    this.outbox.put(this.board, { kind: 'hide', note });
  }

  restore(note: string): void {
    this.outbox.put(this.board, { kind: 'restore', note });
  }

  move(note: string, column: string, after: string | null | undefined): void {
    this.outbox.put(this.board, { kind: 'move', note, column, after });
  }

  /** All notes in order of rank, those on their way among them. The same array as long as nothing changed. */
  shown(): Shown[] {
    const wall = this.wall;
    const key = `${wall?.version}/${this.outbox.version}`;
    if (this.memo?.key === key) {
      return this.memo.shown;
    }
    const notes = new Map<string, Shown>();
    const known = new Map<string, { from: Note; shown: Shown }>();
    const keep = (from: Note): void => {
      const mine = wall?.mine.has(from.id) ?? false;
      const before = this.known.get(from.id);
      const same = before && before.from === from && before.shown.mine === mine ? before : { from, shown: { ...from, mine } };
      known.set(from.id, same);
      notes.set(from.id, same.shown);
    };
    for (const note of wall?.notes.values() ?? []) {
      keep(note);
    }
    for (const posted of this.confirmed.values()) {
      keep(posted.note);
    }
    for (const entry of this.outbox.of(this.board)) {
      lay(entry, notes);
    }
    this.known = known;
    const shown = [...notes.values()].sort(byRank);
    this.memo = { key, shown };
    return shown;
  }

  /** Called by the holder of the outbox when one of this board's changes was confirmed. */
  confirm(entry: Entry, posted: Posted): void {
    if (!this.wall) {
      return;
    }
    if (entry.kind === 'add') {
      this.wall.mine.add(entry.note);
    }
    if (posted.number > this.wall.number && entry.kind !== 'withdraw' && posted.note) {
      this.confirmed.set(entry.note, { ...posted, note: posted.note });
    }
    if (entry.kind === 'withdraw') {
      this.wall.notes.delete(entry.note);
    }
    this.wall.version++;
  }

  private take(snapshot: Snapshot): void {
    if (this.wall && snapshot.board !== this.board) {
      return;
    }
    this.wall = wallOf(snapshot, this.wall);
    this.trouble = null;
    clearTimeout(this.pause);
    this.settle();
    this.tell();
  }

  private change(made: (wall: Wall) => 'applied' | 'old' | 'gap'): void {
    if (!this.wall) {
      this.reread();
      return;
    }
    const result = made(this.wall);
    if (result === 'gap') {
      this.reread();
    } else if (result === 'applied') {
      this.settle();
      this.tell();
    }
  }

  private rules(rules: { may: May; number?: number }): void {
    const wall = this.wall!;
    const uncovered = rules.may.read !== wall.may.read;
    wall.may = { ...wall.may, ...rules.may };
    wall.number = Math.max(wall.number, rules.number ?? 0);
    wall.version++;
    if (uncovered) {
      // The server sends a snapshot after this; only when it stays away is it asked for, and not by all phones at once.
      this.reread(2000 + Math.random() * 3000);
    }
    this.tell();
  }

  /** What the feed has caught up with needs no overlay any more. */
  private settle(): void {
    for (const [note, posted] of this.confirmed) {
      if (posted.number <= this.wall!.number) {
        this.confirmed.delete(note);
      }
    }
  }

  /** Reads again soon; many reasons at once make one reading, at most one a second. */
  private reread(wait = Math.max(0, 1000 - (Date.now() - this.rereadAt))): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.load(), wait);
  }
}

/** Lays one change that the server has not confirmed over the notes. */
function lay(entry: Entry, notes: Map<string, Shown>): void {
  const base = notes.get(entry.note);
  const pending = { ...entry };
  if (entry.kind === 'add') {
    if (!base) {
      const ranks = [...notes.values()].map((note) => note.rank);
      notes.set(entry.note, {
        id: entry.note, column: entry.column!, text: entry.text!, byWhom: entry.byWhom, language: entry.language,
        rank: ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1, at: new Date(entry.made).toISOString(),
        mine: true, entry: pending,
      });
    }
    return;
  }
  if (!base) {
    return;
  }
  const refused = entry.state === 'refused';
  if (entry.kind === 'edit') {
    notes.set(base.id, { ...base, text: entry.text!, byWhom: entry.byWhom, entry: pending });
  } else if (entry.kind === 'move' && !refused) {
    const ordered = [...notes.values()].filter((note) => note.column === entry.column).sort(byRank);
    notes.set(base.id, { ...base, column: entry.column!, rank: rankAfter(ordered, entry.after, base.id), entry: pending });
  } else if (entry.kind === 'withdraw' && !refused) {
    notes.delete(base.id);
  } else if ((entry.kind === 'hide' || entry.kind === 'restore') && !refused) {
    notes.set(base.id, { ...base, hidden: entry.kind === 'hide', entry: pending });
  } else {
    notes.set(base.id, { ...base, entry: pending });
  }
}
