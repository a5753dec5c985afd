import { failure, headers, type Failure } from './api';

/**
 * A live stream of events that mends itself. It reads Server-Sent Events with `fetch` and not with EventSource, for three
 * reasons: it sees the status and the sentence of a refusal (a lost participation is not a lost network), it sees the
 * heartbeats (a connection that died silently in a lift is noticed), and it chooses its own cursor and waiting times.
 */
export interface FeedEvent {
  type: string;
  data: unknown;
  id: string | null;
}

export type FeedState = 'connecting' | 'open' | 'waiting' | 'refused' | 'stopped';

export interface FeedOptions {
  /** asked anew for every connection, so that it carries the newest cursor */
  url: () => string;
  on: (event: FeedEvent) => void;
  state?: (state: FeedState, why?: Failure) => void;
  fetch?: typeof fetch;
  random?: () => number;
}

/** The server sends a comment every 15 s; after three of them missing the line is dead. */
export const SILENCE_MS = 45_000;
const STALE_MS = 20_000;
const LONGEST_WAIT_MS = 15_000;

/** Splits a stream of characters into events, however the network cut it up. */
export class EventParser {
  private rest = '';

  push(text: string): FeedEvent[] {
    this.rest += text;
    const found: FeedEvent[] = [];
    let end: RegExpExecArray | null;
    while ((end = /\r\n\r\n|\n\n|\r\r/.exec(this.rest))) {
      const block = this.rest.slice(0, end.index);
      this.rest = this.rest.slice(end.index + end[0].length);
      const event = this.event(block);
      if (event) {
        found.push(event);
      }
    }
    return found;
  }

  private event(block: string): FeedEvent | null {
    let type = 'message';
    let id: string | null = null;
    const data: string[] = [];
    for (const line of block.split(/\r\n|\n|\r/)) {
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'event') {
        type = value;
      } else if (field === 'data') {
        data.push(value);
      } else if (field === 'id') {
        id = value;
      }
    }
    if (!data.length) {
      return null;
    }
    try {
      return { type, data: JSON.parse(data.join('\n')), id };
    } catch {
      return null;
    }
  }
}

/** How long to wait before attempt n (from 0): doubling with full jitter, so that a hall does not return in one wave. */
export function waitBefore(attempt: number, random: () => number): number {
  const most = Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt);
  return Math.round(200 + random() * most);
}

export class Feed {
  private connection: AbortController | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private lastHeard = 0;
  private running = false;

  constructor(private readonly options: FeedOptions) {}

  start(): void {
    if (this.running) {
      return;
    }
    this.running = true;
    globalThis.addEventListener?.('online', this.wake);
    globalThis.document?.addEventListener('visibilitychange', this.wake);
    globalThis.addEventListener?.('pageshow', this.wake);
    void this.connect();
  }

  stop(): void {
    this.running = false;
    globalThis.removeEventListener?.('online', this.wake);
    globalThis.document?.removeEventListener('visibilitychange', this.wake);
    globalThis.removeEventListener?.('pageshow', this.wake);
    this.hangUp();
    this.options.state?.('stopped');
  }

  /** Connects again at once, with the cursor of now. */
  restart(): void {
    if (this.running) {
      this.hangUp();
      this.attempt = 0;
      void this.connect();
    }
  }

  /** A phone that was unlocked, or a network that returned, does not wait for the next attempt. */
  private readonly wake = (): void => {
    const visible = !globalThis.document || document.visibilityState === 'visible';
    if (visible && Date.now() - this.lastHeard > STALE_MS) {
      this.restart();
    }
  };

  private hangUp(): void {
    clearTimeout(this.retry);
    clearTimeout(this.watchdog);
    this.connection?.abort();
    this.connection = null;
  }

  private async connect(): Promise<void> {
    const connection = new AbortController();
    this.connection = connection;
    const current = (): boolean => this.connection === connection;
    this.options.state?.('connecting');
    this.listenFor(connection);
    let refused: Failure | null = null;
    try {
      const response = await (this.options.fetch ?? fetch)(this.options.url(), {
        credentials: 'same-origin', cache: 'no-store', headers: headers({ Accept: 'text/event-stream' }), signal: connection.signal,
      });
      if (response.ok && response.body) {
        await this.listen(response.body, connection, current);
      } else {
        const problem = await response.json().catch(() => null);
        refused = failure(response.status, problem, response.headers.get('Retry-After'));
      }
    } catch {
      // No network, or the line was cut: the next attempt below is the answer.
    }
    if (current() && this.running) {
      this.hangUp();
      this.next(refused);
    }
  }

  private async listen(body: ReadableStream<Uint8Array>, connection: AbortController, current: () => boolean): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const parser = new EventParser();
    this.options.state?.('open');
    for (;;) {
      const { done, value } = await reader.read();
      if (done || !current()) {
        return;
      }
      this.lastHeard = Date.now();
      this.listenFor(connection);
      for (const event of parser.push(decoder.decode(value, { stream: true }))) {
        this.attempt = 0;
        this.options.on(event);
        if (!current()) {
          return;
        }
      }
    }
  }

  private listenFor(connection: AbortController): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => connection.abort(), SILENCE_MS);
  }

  private next(refused: Failure | null): void {
    if (refused && [401, 403, 404, 410].includes(refused.status)) {
      this.options.state?.('refused', refused);
      if (refused.status === 401) {
        return;
      }
      this.attempt = Math.max(this.attempt, 5);
    } else {
      this.options.state?.('waiting', refused ?? undefined);
    }
    const wait = Math.max(refused?.retryAfterMs ?? 0, waitBefore(this.attempt++, this.options.random ?? Math.random));
    this.retry = setTimeout(() => void this.connect(), wait);
  }
}
