import { BoardStore } from '../board/board-store';
import { Outbox } from '../board/outbox';
import { Votes } from '../board/votes';
import { countOf } from '../board/wall';
import { call, type Answer } from '../shared/api';
import { ServerClock } from '../shared/clock';
import { Feed, type FeedEvent } from '../shared/feed';
import { speech, t } from '../shared/i18n';
import { device, Teller } from '../shared/store';
import { Journeys } from './journeys';
import { Pen } from './pen';
import { ThemeStore } from '../theme/theme-store';
import type { Framework, OwnNotes, Posted, Stage } from '../shared/wire';

/** A network that is away for a moment is not worth a word. */
const PATIENCE_MS = 4000;
/** Under this the phone remembers that its reader wants originals. */
const ORIGINALS = 'tafel.originals';

/**
 * The evening as this screen knows it: the stage (what everybody is doing now) and the board that belongs to it, held up to
 * date over one connection. Phone and projector both stand on it.
 */
export class HallSession extends Teller {
  stage: Stage | null = null;
  store: BoardStore | null = null;
  /** one's own votes on the board of now; on a projector nobody votes */
  votes: Votes | null = null;
  framework: Framework | null = null;
  /** what this person wrote on all boards, as it was when it was last asked; null when it never was */
  mine: OwnNotes[] | null = null;
  /** why that cannot be told now; empty when it can */
  mineTrouble = '';
  /** false when nothing has been heard for a while */
  connected = true;
  /** why the server refuses this screen; null when it does not */
  refusal: { status: number; detail?: string } | null = null;
  /** told when a note of this screen is on the wall for certain */
  onPosted: () => void = () => undefined;
  readonly clock = new ServerClock();
  readonly outbox: Outbox;
  /** tells how many are writing, while that is all the hall sees */
  readonly pen = new Pen((board, writing) => void call(writing ? 'PUT' : 'DELETE', this.address(`/api/places/${this.id}/boards/${board}/writing`)));
  readonly themes: ThemeStore;
  readonly journeys: Journeys;
  private readonly feed: Feed;
  private lost: ReturnType<typeof setTimeout> | undefined;
  private stuck = false;
  private language = speech.language;

  /** @param as a projector says so, because its browser may be a phone in another tab */
  constructor(readonly id: string, private readonly as?: 'projector') {
    super();
    this.themes = new ThemeStore(`/api/lab/${id}/themes`);
    this.themes.listen(() => this.tell());
    this.journeys = new Journeys(`/api/lab/${id}/me/journeys`);
    this.journeys.listen(() => this.tell());
    this.outbox = new Outbox({
      scope: id, keep: device,
      send: (board, change) => call<Posted>('POST', this.address(`/api/places/${id}/boards/${board}/changes`), change),
      done: (entry, posted) => {
        if (this.store?.board === entry.board) {
          this.store.confirm(entry, posted);
        }
        if (entry.kind === 'add') {
          this.onPosted();
        }
      },
      stranger: () => this.refused({ status: 401 }),
    });
    this.outbox.listen(() => this.sent());
    this.feed = new Feed({
      url: () => this.url(),
      on: (event) => this.event(event),
      state: (state, why) => {
        if (state === 'open') {
          this.heard();
          if (this.stuck) {
            void this.outbox.flush();
          }
        } else if (state === 'refused') {
          this.refused({ status: why!.status, detail: why!.detail });
        } else if (state === 'waiting') {
          this.missed();
        }
      },
    });
    speech.listen(() => this.turned());
    globalThis.addEventListener?.('offline', () => this.missed(0));
  }

  start(): void {
    this.refusal = null;
    this.feed.start();
    this.outbox.resume();
  }

  stop(): void {
    this.feed.stop();
    this.dropStore();
  }

  /** After joining again: the server knows us, so everything that waited may go. */
  again(): void {
    this.refusal = null;
    this.dropStore();
    this.feed.stop();
    this.feed.start();
    this.outbox.resume();
  }

  /** whether this phone shows what others wrote only as they wrote it */
  get originals(): boolean {
    return this.as !== 'projector' && device.get(ORIGINALS) !== null;
  }

  readOriginals(wanted: boolean): void {
    if (wanted) {
      device.set(ORIGINALS, '1');
    } else {
      device.remove(ORIGINALS);
    }
    this.feed.restart();
    this.tell();
  }

  /** The reader turned to another language: the notes are asked for in that one. */
  private turned(): void {
    if (speech.language !== this.language) {
      this.language = speech.language;
      this.feed.restart();
    }
  }

  async readFramework(): Promise<Answer<Framework>> {
    const answer = await call<Framework>('GET', this.address(`/api/lab/${this.id}/framework`));
    if (answer.ok) {
      this.framework = answer.value;
      this.tell();
    }
    return answer;
  }

  /** Reads what this person wrote all evening; the board of now is followed live besides. */
  async readMine(): Promise<void> {
    const answer = await call<OwnNotes[]>('GET', this.address(`/api/lab/${this.id}/me/notes`));
    this.mine = answer.ok ? answer.value : this.mine;
    this.mineTrouble = answer.ok ? '' : answer.detail || t(answer.status === 0 ? 'hall.no-network' : 'hall.trouble');
    this.tell();
    if (answer.ok && await this.journeys.read()) {
      await this.journeys.seen();
    }
  }

  /** true when the evening is over and nothing can be sent any more */
  get over(): boolean {
    return this.stage?.state === 'CLOSED' || this.stage?.state === 'PUBLISHED';
  }

  /** What this person wrote on other boards than the one of now. */
  get written(): OwnNotes[] {
    return (this.mine ?? []).filter((it) => it.board !== this.store?.board);
  }

  /** false when a note does not get through, or when nothing has been heard for a while */
  get online(): boolean {
    return this.connected && !this.outbox.stuck;
  }

  /** Notes on the board of now: counted here where it is known, because the stage says it a moment later. */
  get notes(): number {
    return this.store?.wall ? countOf(this.store.wall) : (this.stage?.notes ?? 0);
  }

  private url(): string {
    return this.address(`/api/lab/${this.id}/feed`, this.store?.wall ? { board: this.store.board, ...this.store.asking(this.originals ? '' : speech.language) } : {});
  }

  private address(path: string, asked: Record<string, string> = {}): string {
    const query = new URLSearchParams({ ...asked, ...(this.as ? { as: this.as } : {}) }).toString();
    return query ? `${path}?${query}` : path;
  }

  private event(event: FeedEvent): void {
    this.heard();
    if (event.type === 'stage') {
      this.take(event.data as Stage);
    } else if (!this.themes.event(event.type, event.data)) {
      this.store?.event(event);
    }
  }

  private take(stage: Stage): void {
    if (this.stage && stage.version < this.stage.version) {
      return;
    }
    this.clock.learn(stage.serverTime);
    const wasOver = this.over;
    this.stage = stage;
    if (this.over && !wasOver && !this.as) {
      void this.journeys.read();
    }
    this.refusal = null;
    const board = stage.phase?.board ?? null;
    this.votes?.follow(stage.ballot ?? null);
    if (board !== (this.store?.board ?? null)) {
      void this.open(board);
    }
    this.tell();
  }

  /** Another board is on the table: read it first, then listen from where that reading ended. */
  private async open(board: string | null): Promise<void> {
    this.dropStore();
    if (!board) {
      this.feed.restart();
      return;
    }
    const store = new BoardStore(board, this.outbox, this.address(`/api/places/${this.id}/boards/${board}`));
    this.store = store;
    this.openVotes(board);
    let listening = false;
    store.listen(() => {
      if (!listening && store.wall && this.store === store) {
        listening = true;
        this.feed.restart();
      }
      if (this.stage?.ballot) {
        this.votes?.regrouped(store.shown());
      }
      this.tell();
    });
    await store.load();
  }

  private openVotes(board: string): void {
    if (!this.as) {
      this.votes = new Votes({ address: `/api/places/${this.id}/boards/${board}/votes`, scope: `${this.id}.${board}`, keep: device });
      this.votes.listen(() => this.tell());
      this.votes.follow(this.stage?.ballot ?? null);
    }
  }

  private dropStore(): void {
    this.votes?.close();
    this.votes = null;
    this.store?.close();
    this.store = null;
  }

  /** A note that does not get through says sooner than silence that the stream is dead too: it is made anew. */
  private sent(): void {
    if (this.outbox.stuck && !this.stuck) {
      this.feed.restart();
    }
    this.stuck = this.outbox.stuck;
    this.tell();
  }

  private heard(): void {
    clearTimeout(this.lost);
    this.lost = undefined;
    if (!this.connected) {
      this.connected = true;
      this.tell();
    }
  }

  private missed(patience = PATIENCE_MS): void {
    this.lost ??= setTimeout(() => {
      this.connected = false;
      this.tell();
    }, patience);
  }

  private refused(refusal: { status: number; detail?: string }): void {
    if (refusal.status === 401) {
      this.outbox.paused = true;
    }
    this.refusal = refusal;
    this.tell();
  }
}
