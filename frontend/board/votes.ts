import { call, type Answer } from '../shared/api';
import { newId } from '../shared/ids';
import { recall, Teller, type Keep } from '../shared/store';
import type { Note, OwnVotes, Score } from '../shared/wire';
import type { Item } from './piles';

/** A vote that is given or taken back and that the server has not answered yet. */
interface Pending {
  id: string;
  kind: 'vote' | 'unvote';
  note?: string;
  cluster?: string;
  /** what it counts for on this screen */
  target: string;
}

export interface VotesOptions {
  /** where one's own votes are read and cast */
  address: string;
  scope: string;
  keep: Keep;
  call?: (method: string, path: string, body?: unknown) => Promise<Answer<OwnVotes>>;
}

const AGAIN_MS = 2500;

/** What votes for an item count for on the server: a cluster, also when only one of its notes is left to be seen. */
export const targetOf = (item: Item): string => item.cluster?.id ?? item.piles[0].note.cluster ?? item.id;

/**
 * One's own votes on a board, with those that are still on their way. Each has an id from the start and is kept on the device,
 * so that it counts once however often it is sent. Draws nothing.
 */
export class Votes extends Teller {
  own: OwnVotes | null = null;
  /** the server's sentence about the last press, when it was refused */
  trouble = '';
  private queue: Pending[] = [];
  private busy = false;
  private known = '';
  private retry: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private grouping: string | null = null;
  private closed = false;

  constructor(private readonly options: VotesOptions) {
    super();
    this.queue = recall<Pending[]>(options.keep, this.key) ?? [];
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
    clearTimeout(this.again);
  }

  /** The stage tells how the round stands: another round, rule or state is a reason to read one's own votes again. */
  follow(score: Score | null): void {
    const known = JSON.stringify(score?.ballot ?? null);
    if (score && known !== this.known) {
      this.trouble = '';
      void this.read();
    }
    this.known = known;
  }

  /**
   * What hangs there was put together or taken apart: what one's votes count for may be another thing now. Asked a moment later
   * and not by all phones at once, and only when it matters.
   */
  regrouped(shown: readonly Pick<Note, 'id' | 'cluster' | 'mergedInto' | 'hidden'>[]): void {
    const grouping = shown.filter((it) => it.cluster || it.mergedInto).map((it) => `${it.id}${it.cluster ?? ''}${it.mergedInto ?? ''}`).sort().join();
    if (this.grouping !== null && grouping !== this.grouping && this.own?.votes.length) {
      clearTimeout(this.again);
      this.again = setTimeout(() => void this.read(), 300 + Math.random() * 1200);
    }
    this.grouping = grouping;
  }

  get left(): number {
    const own = this.own;
    return own ? Math.max(0, own.left - this.queue.reduce((sum, it) => sum + (it.kind === 'vote' ? 1 : -1), 0)) : 0;
  }

  on(target: string): number {
    const known = this.own?.votes.find((it) => it.target === target)?.votes ?? 0;
    return Math.max(0, known + this.queue.reduce((sum, it) => sum + (it.target !== target ? 0 : it.kind === 'vote' ? 1 : -1), 0));
  }

  /** Whether one more would be within budget and cap, as far as this screen knows. */
  may(target: string): boolean {
    return this.left > 0 && this.on(target) < (this.own?.ballot.cap ?? 0);
  }

  give(item: Item): void {
    this.put('vote', targetOf(item), !!item.cluster, item.id);
  }

  back(item: Item): void {
    this.put('unvote', targetOf(item), !!item.cluster, item.id);
  }

  /** Takes back a vote for something that does not hang there any more. */
  backFrom(target: string): void {
    this.put('unvote', target, false, target);
  }

  private put(kind: Pending['kind'], target: string, cluster: boolean, pressed: string): void {
    this.trouble = '';
    this.queue.push({ id: newId(), kind, target, ...(cluster ? { cluster: pressed } : { note: pressed }) });
    this.changed();
    void this.flush();
  }

  async read(): Promise<void> {
    const answer = await this.ask('GET');
    if (answer.ok && !this.closed) {
      this.own = answer.value ?? null;
      this.tell();
    }
    void this.flush();
  }

  private async flush(): Promise<void> {
    clearTimeout(this.retry);
    if (this.busy || this.closed) {
      return;
    }
    this.busy = true;
    for (let next = this.queue[0]; next && !this.closed; next = this.queue[0]) {
      const { id, kind, note, cluster } = next;
      const answer = await this.ask('POST', { id, kind, note, cluster });
      if (!answer.ok && (answer.status === 0 || answer.status === 408 || answer.status === 429 || answer.status >= 500)) {
        this.retry = setTimeout(() => void this.flush(), Math.max(answer.retryAfterMs ?? 0, AGAIN_MS));
        break;
      }
      this.queue.shift();
      if (answer.ok) {
        this.own = answer.value;
      } else {
        this.trouble = answer.detail ?? '';
      }
      this.changed();
    }
    this.busy = false;
  }

  private ask(method: string, body?: unknown): Promise<Answer<OwnVotes>> {
    return (this.options.call ?? ((way, path, sent) => call<OwnVotes>(way as 'GET', path, sent)))(method, this.options.address, body);
  }

  private get key(): string {
    return `tafel.votes.${this.options.scope}`;
  }

  private changed(): void {
    if (this.queue.length) {
      this.options.keep.set(this.key, JSON.stringify(this.queue));
    } else {
      this.options.keep.remove(this.key);
    }
    this.tell();
  }
}
