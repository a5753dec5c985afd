import { call, type Answer } from '../shared/api';
import type { FeedEvent } from '../shared/feed';
import { newId } from '../shared/ids';
import { speech } from '../shared/i18n';
import { Teller } from '../shared/store';
import type { Change, Cluster, May, Note, NoteTranslation, NoteTranslations, Posted, Regrouped, Snapshot, Why } from '../shared/wire';
import type { Entry, Outbox } from './outbox';
import { lay, ofClusters, type Shown, type Sight } from './overlay';
import { itemsOf, type Item } from './piles';
import { Tongues } from './tongues';
import { apply, byRank, regroup, wallOf, type Wall } from './wall';

export type { Shown } from './overlay';

/** A change that the server confirmed: until the feed brings it, it stays laid over the wall. */
interface Settling {
  entry: Entry;
  number: number;
}

/** One board in the browser: reads it, follows it, and lays the outbox over it. Draws nothing. */
export class BoardStore extends Teller {
  wall: Wall | null = null;
  /** why the board cannot be read; null when it can */
  trouble: { status: number; detail?: string } | null = null;
  /** so many notes of the file that was taken back last stayed, because others built on them */
  stays = 0;
  /** the notes in the reader's language */
  readonly tongues = new Tongues();
  private confirmed = new Map<string, Posted & { note: Note }>();
  private settling: Settling[] = [];
  /** the numbers of what was confirmed, by the id of the change; and what is to be taken back as soon as it is */
  private steps = new Map<string, number>();
  private unwanted = new Set<string>();
  private reading = false;
  private unread = false;
  private rereadAt = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private memo: { key: string; shown: Shown[]; clusters: Map<string, Cluster>; items?: Map<string, Item[]> } | null = null;
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

  /** What the board's feed is asked for: where this reader is, and in which language; none for originals only. */
  asking(language: string): Record<string, string> {
    if (language !== this.tongues.language) {
      this.tongues.forget();
      this.tell();
    }
    const translated = this.tongues.cursor;
    return { after: String(this.cursor), ...(language ? { lang: language } : {}), ...(language && translated !== null ? { translated: String(translated) } : {}) };
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
    } else if (event.type === 'translations') {
      this.tongues.take(event.data as NoteTranslations);
      this.tell();
    } else if (event.type === 'translation') {
      this.tongues.one(event.data as { number: number; language: string; translation: NoteTranslation });
      this.tell();
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

  edit(note: string, text: string, byWhom: string): string {
    return this.step('edit', note, { text, byWhom, language: speech.language });
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

  hide(note: string, why?: Why): string {
    return this.step('hide', note, { why });
  }

  restore(note: string): string {
    return this.step('restore', note);
  }

  move(note: string, column: string, after: string | null | undefined): string {
    return this.step('move', note, { column, after });
  }

  /** Puts a note with another, or into a cluster. Returned is the id of the change, for {@link takeBack}. */
  group(note: string, to: { with: string } | { cluster: string }): string {
    return this.step('group', note, 'with' in to ? { with: to.with, cluster: newId() } : to);
  }

  ungroup(note: string): string {
    return this.step('ungroup', note);
  }

  /** @param seen the number of the naming that this person saw */
  name(cluster: string, name: string, seen: number): string {
    return this.step('name_cluster', '', { cluster, name, seen });
  }

  moveCluster(cluster: string, column: string, after: string | null | undefined): string {
    return this.step('move_cluster', '', { cluster, column, after });
  }

  split(cluster: string): string {
    return this.step('split', '', { cluster });
  }

  merge(note: string, into: string): string {
    return this.step('merge', note, { with: into });
  }

  unmerge(note: string): string {
    return this.step('unmerge', note);
  }

  undo(number: number): string {
    this.stays = 0;
    return this.step('undo', '', { number });
  }

  /** Takes back what this screen did, whether or not the server has heard of it. */
  takeBack(change: string): void {
    const entry = this.outbox.of(this.board).find((it) => it.id === change);
    const number = this.steps.get(change);
    if (entry && entry.tries === 0) {
      this.outbox.drop(change);
    } else if (number) {
      this.undo(number);
    } else {
      this.unwanted.add(change);
    }
  }

  /** Keeps a better translation of a note; everybody is told by the feed. */
  async better(note: string, language: string, text: string): Promise<Answer<NoteTranslation>> {
    return this.heardOf(await call<NoteTranslation>('PUT', `${this.at(note)}/${language}`, { text }), language);
  }

  /** Takes the newest better translation back. */
  async takenBack(note: string, language: string): Promise<Answer<NoteTranslation>> {
    return this.heardOf(await call<NoteTranslation>('DELETE', `${this.at(note)}/${language}`), language);
  }

  /** What a note says now in any language. */
  async says(note: Note, language: string): Promise<NoteTranslation | undefined> {
    const answer = await call<NoteTranslations>('GET', `${this.address}/translations?lang=${language}`);
    return answer.ok ? answer.value.notes.find((it) => it.note === note.id) : undefined;
  }

  private at(note: string): string {
    return `${this.address}/notes/${note}/translations`;
  }

  private heardOf(answer: Answer<NoteTranslation>, language: string): Answer<NoteTranslation> {
    if (answer.ok && language === this.tongues.language) {
      this.tongues.put(answer.value);
      this.tell();
    }
    return answer;
  }

  /** A step on clusters that was refused, taken out of the outbox: there is nothing in it to be mended there. */
  refusedStep(): Entry | undefined {
    const refused = this.outbox.of(this.board).find((it) => it.state === 'refused' && ofClusters(it.kind));
    if (refused) {
      this.outbox.drop(refused.id);
    }
    return refused;
  }

  /** A change that is about no note stands for itself in the outbox. */
  private step(kind: Entry['kind'], note: string, more: Partial<Entry> = {}): string {
    const id = newId();
    this.outbox.put(this.board, { id, kind, note: note || id, ...more });
    return id;
  }

  /** All notes in order of rank, those on their way among them. The same array as long as nothing changed. */
  shown(): Shown[] {
    return this.sight().shown;
  }

  /** The clusters, by id. */
  clusters(): ReadonlyMap<string, Cluster> {
    return this.sight().clusters;
  }

  /** What hangs in each column, in the order of the wall. */
  items(): ReadonlyMap<string, Item[]> {
    const sight = this.sight();
    return (sight.items ??= itemsOf(sight.shown, sight.clusters));
  }

  private sight(): NonNullable<BoardStore['memo']> {
    const wall = this.wall;
    const key = `${wall?.version}/${this.outbox.version}/${this.tongues.version}`;
    if (this.memo?.key === key) {
      return this.memo;
    }
    const sight: Sight = { notes: new Map(), clusters: new Map(wall?.clusters) };
    const known = new Map<string, { from: Note; shown: Shown }>();
    const keep = (from: Note): void => {
      const mine = wall?.mine.has(from.id) ?? false;
      const before = this.known.get(from.id);
      const translated = mine ? undefined : this.tongues.of(from);
      const same = before && before.from === from && before.shown.mine === mine && before.shown.translated === translated ? before
        : { from, shown: translated ? { ...from, mine, translated } : { ...from, mine } };
      known.set(from.id, same);
      sight.notes.set(from.id, same.shown);
    };
    for (const note of wall?.notes.values() ?? []) {
      keep(note);
    }
    for (const posted of this.confirmed.values()) {
      keep(posted.note);
    }
    for (const { entry } of this.settling) {
      lay(entry, sight);
    }
    for (const entry of this.outbox.of(this.board)) {
      lay(entry, sight);
    }
    this.known = known;
    this.memo = { key, shown: [...sight.notes.values()].sort(byRank), clusters: sight.clusters };
    return this.memo;
  }

  /** Called by the holder of the outbox when one of this board's changes was confirmed. */
  confirm(entry: Entry, posted: Posted): void {
    if (!this.wall) {
      return;
    }
    this.steps.set(entry.id, posted.number);
    this.stays = posted.stays ?? this.stays;
    if (entry.kind === 'add') {
      this.wall.mine.add(entry.note);
    }
    if (posted.number > this.wall.number && ofClusters(entry.kind)) {
      this.settling.push({ entry, number: posted.number });
    } else if (posted.number > this.wall.number && entry.kind !== 'withdraw' && posted.note) {
      this.confirmed.set(entry.note, { ...posted, note: posted.note });
    }
    if (entry.kind === 'withdraw') {
      this.wall.notes.delete(entry.note);
    }
    this.wall.version++;
    if (this.unwanted.delete(entry.id)) {
      this.undo(posted.number);
    }
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
    this.settling = this.settling.filter((it) => it.number > this.wall!.number);
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
