import { call } from '../shared/api';
import { Feed } from '../shared/feed';
import { speech } from '../shared/i18n';
import { device } from '../shared/store';
import type { Posted } from '../shared/wire';
import { BoardStore } from './board-store';
import { Outbox } from './outbox';

/** A board that is read, followed and written by itself, as the facilitator's console needs it. */
export class OwnBoard {
  readonly store: BoardStore;
  private readonly outbox: Outbox;
  private readonly feed: Feed;
  private readonly stopSpeech: () => void;
  private language = speech.language;
  private left = false;

  /** @param stranger told when the server does not know this person any more */
  constructor(board: string, stranger: () => void) {
    this.outbox = new Outbox({
      scope: board, keep: device, stranger,
      send: (at, change) => call<Posted>('POST', `/api/boards/${at}/changes`, change),
      done: (entry, posted) => this.store.confirm(entry, posted),
    });
    this.store = new BoardStore(board, this.outbox);
    this.feed = new Feed({ url: () => `/api/boards/${board}/feed?${new URLSearchParams(this.store.asking(speech.language))}`, on: (event) => this.store.event(event) });
    this.stopSpeech = speech.listen(() => speech.language !== this.language && this.turn());
    void this.store.load().then(() => {
      if (!this.left) {
        this.feed.start();
        void this.outbox.flush();
      }
    });
  }

  /** The reader turned to another language. */
  private turn(): void {
    this.language = speech.language;
    this.feed.restart();
  }

  leave(): void {
    this.left = true;
    this.stopSpeech();
    this.feed.stop();
    this.store.close();
    this.outbox.close();
  }
}
