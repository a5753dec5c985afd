import type { Answer, Failure } from '../shared/api';
import { newId } from '../shared/ids';
import { recall, Teller, type Keep } from '../shared/store';
import type { ChangeRequest, Posted } from '../shared/wire';

/**
 * What this person did and the server has not confirmed yet. Every change gets its id here, is kept on the device before it
 * is sent, and is sent with the same id until an answer arrives: the server makes one note of it however often it comes.
 * Changes go one by one in the order in which they were made.
 *
 * A refused change stays, with the server's sentence, until the person changes it or throws it away. Nothing is dropped.
 */
export interface Kept {
  board: string;
  made: number;
  state: 'waiting' | 'sending' | 'refused';
  /** how often it left this device; from 1 on it may have arrived */
  tries: number;
  /** the server's sentence, when refused */
  reason?: string;
  status?: number;
  /** the name of the refusal, when refused */
  code?: string;
}

/** What any tool can keep here: something done, under its own id, to something else (a note, an entry on a canvas). */
export interface Sendable {
  id: string;
  kind: string;
  note: string;
  text?: string;
  column?: string;
}

export type EntryOf<C extends Sendable> = C & Kept;
export type Entry = EntryOf<ChangeRequest>;

export interface OutboxOptions<C extends Sendable = ChangeRequest, P = Posted> {
  /** what the entries belong to: a session on a phone, a board in the console */
  scope: string;
  keep: Keep;
  send: (board: string, change: C) => Promise<Answer<P>>;
  /** told when a change was confirmed */
  done?: (entry: EntryOf<C>, posted: P) => void;
  /** told when the server does not know this person (any more) */
  stranger?: () => void;
  random?: () => number;
}

const LONGEST_WAIT_MS = 20_000;

export class Outbox<C extends Sendable = ChangeRequest, P = Posted> extends Teller {
  version = 0;
  /** true from a failed attempt until the next one that got an answer */
  stuck = false;
  /** true while the server does not know us; waits for {@link resume} */
  paused = false;
  private list: EntryOf<C>[] = [];
  private busy = false;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: OutboxOptions<C, P>) {
    super();
    this.reload();
    globalThis.addEventListener?.('online', this.wake);
    globalThis.document?.addEventListener('visibilitychange', this.wake);
    globalThis.addEventListener?.('storage', this.otherTab);
  }

  close(): void {
    clearTimeout(this.retry);
    globalThis.removeEventListener?.('online', this.wake);
    globalThis.document?.removeEventListener('visibilitychange', this.wake);
    globalThis.removeEventListener?.('storage', this.otherTab);
  }

  get entries(): readonly EntryOf<C>[] {
    return this.list;
  }

  of(board: string): EntryOf<C>[] {
    return this.list.filter((entry) => entry.board === board);
  }

  /** Takes a change in and sends it as soon as possible. */
  put(board: string, change: Omit<C, 'id'> & { id?: string }): void {
    const entry = { ...change, id: change.id ?? newId(), board, made: Date.now(), state: 'waiting', tries: 0 } as unknown as EntryOf<C>;
    const unsent = this.list.find((it) => it.note === change.note && it.kind === 'add' && it.tries === 0 && it.state === 'waiting');
    if (unsent && change.kind === 'edit') {
      Object.assign(unsent, change, { id: unsent.id, kind: 'add', column: change.column ?? unsent.column });
      this.save(unsent);
    } else if (unsent && change.kind === 'withdraw') {
      this.remove(unsent);
    } else {
      this.list.push(entry);
      this.save(entry);
    }
    this.changed();
    void this.flush();
  }

  /** Sends a refused change again, with what the person made of it. */
  again(id: string, changed: Partial<Omit<C, 'id'>> & { board?: string } = {}): void {
    const entry = this.list.find((it) => it.id === id);
    if (entry) {
      Object.assign(entry, changed, { state: 'waiting', reason: undefined, status: undefined, code: undefined });
      this.save(entry);
      this.changed();
      void this.flush();
    }
  }

  /** Throws a change away; only ever at the person's own wish. */
  drop(id: string): void {
    const entry = this.list.find((it) => it.id === id);
    if (entry) {
      this.remove(entry);
      this.changed();
    }
  }

  dropAll(): void {
    for (const entry of [...this.list]) {
      this.remove(entry);
    }
    this.changed();
  }

  /** The server knows us again. */
  resume(): void {
    this.paused = false;
    this.failures = 0;
    this.changed();
    void this.flush();
  }

  async flush(): Promise<void> {
    if (this.busy || this.paused) {
      return;
    }
    clearTimeout(this.retry);
    this.busy = true;
    try {
      let next: EntryOf<C> | undefined;
      while (!this.paused && (next = this.list.find((it) => it.state === 'waiting'))) {
        if (!(await this.attempt(next))) {
          return;
        }
      }
    } finally {
      this.busy = false;
    }
  }

  /** True when an answer came and the next one may go. */
  private async attempt(entry: EntryOf<C>): Promise<boolean> {
    entry.state = 'sending';
    entry.tries++;
    this.save(entry);
    this.changed();
    const answer = await this.options.send(entry.board, request(entry));
    if (!this.list.includes(entry)) {
      return true;
    }
    if (answer.ok) {
      this.stuck = false;
      this.failures = 0;
      this.remove(entry);
      this.options.done?.(entry, answer.value);
      this.changed();
      return true;
    }
    const refused = !this.take(answer);
    Object.assign(entry, refused ? { state: 'refused', reason: answer.detail ?? '', status: answer.status, code: answer.code } : { state: 'waiting' });
    this.save(entry);
    this.changed();
    if (this.paused) {
      this.options.stranger?.();
    }
    return refused;
  }

  /** True when the change may be sent again by itself: nothing is wrong with it. */
  private take(answer: Failure): boolean {
    if (answer.status === 401) {
      this.paused = true;
      return true;
    }
    const passing = answer.status === 0 || answer.status === 408 || answer.status === 429 || answer.status >= 500;
    this.stuck = passing && answer.status !== 429;
    if (passing) {
      this.later(answer.retryAfterMs);
    }
    return passing;
  }

  private later(atLeast = 0): void {
    const most = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** this.failures++);
    const wait = Math.max(atLeast, 300 + (this.options.random ?? Math.random)() * most);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.flush(), wait);
  }

  private readonly wake = (): void => {
    if (!globalThis.document || document.visibilityState === 'visible') {
      void this.flush();
    }
  };

  private readonly otherTab = (event: StorageEvent): void => {
    if (event.key?.startsWith(this.prefix) && !this.busy) {
      this.reload();
      this.changed();
    }
  };

  private get prefix(): string {
    return `tafel.outbox.${this.options.scope}.`;
  }

  private reload(): void {
    this.list = this.options.keep
      .keys(this.prefix)
      .map((key) => recall<EntryOf<C>>(this.options.keep, key))
      .filter((entry): entry is EntryOf<C> => entry !== null)
      .map((entry) => ({ ...entry, state: entry.state === 'sending' ? ('waiting' as const) : entry.state }))
      .sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1));
  }

  private save(entry: EntryOf<C>): void {
    this.options.keep.set(this.prefix + entry.id, JSON.stringify(entry));
  }

  private remove(entry: EntryOf<C>): void {
    this.list = this.list.filter((it) => it !== entry);
    this.options.keep.remove(this.prefix + entry.id);
  }

  private changed(): void {
    this.version++;
    this.tell();
  }
}

/** Texts on this device that no server ever confirmed, whatever they belonged to. */
export function unsent(keep: Keep): string[] {
  return keep.keys('tafel.outbox.').map((key) => recall<Entry>(keep, key)?.text ?? '').filter(Boolean);
}

/** What is sent: the change without what only this device knows about it. */
function request<C extends Sendable>(entry: EntryOf<C>): C {
  const { board, made, state, tries, reason, status, code, ...change } = entry;
  return change as unknown as C;
}
