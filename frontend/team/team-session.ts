import { Outbox } from '../board/outbox';
import { call, type Answer } from '../shared/api';
import { ServerClock } from '../shared/clock';
import { Feed, type FeedEvent } from '../shared/feed';
import { device, Teller } from '../shared/store';
import type { OwnNotes } from '../shared/wire';
import { CanvasStore, type TeamOutbox } from './canvas-store';
import type { EntryPosted, OwnTeam, OwnWord, RoomState, TeamCard, TeamChange } from './wire';

/** Sends changes of canvases to this address; the entry is called so there. */
export function teamOutbox(scope: string, address: (team: string) => string, done: (sent: Parameters<CanvasStore['confirm']>[0], posted: EntryPosted) => void,
  stranger?: () => void): TeamOutbox {
  return new Outbox<TeamChange, EntryPosted>({
    scope, keep: device, done, stranger,
    send: (team, { note, ...change }) => call<EntryPosted>('POST', `${address(team)}/changes`, { ...change, entry: note }),
  });
}

/** The teams of a place as a phone or projector knows them, and the one canvas that is looked at, over one connection. */
export class TeamSession extends Teller {
  room: RoomState | null = null;
  mine: OwnTeam | null = null;
  /** what this person said at the read-back, by team */
  said = new Map<string, OwnWord>();
  canvas: CanvasStore | null = null;
  notes: readonly { id: string; text: string }[] = [];
  connected = true;
  refusal: { status: number; detail?: string } | null = null;
  /** why the last step was refused; empty when it was not */
  trouble = '';
  readonly clock = new ServerClock();
  readonly outbox: TeamOutbox;
  private readonly feed: Feed;
  private askedSaid = false;
  private askedNotes = false;

  constructor(readonly place: string, private readonly as?: 'projector') {
    super();
    this.outbox = teamOutbox(`team-${place}`, (team) => `/api/places/${place}/teams/${team}`, (sent, posted) => this.canvas?.confirm(sent, posted),
      () => this.refuse({ status: 401 }));
    this.outbox.listen(() => this.tell());
    this.feed = new Feed({
      url: () => this.url(),
      on: (event) => this.event(event),
      state: (state, why) => {
        this.connected = state === 'open' || (state === 'connecting' && this.connected);
        if (state === 'open') {
          this.refusal = null;
          void this.outbox.flush();
        } else if (state === 'refused') {
          this.refuse({ status: why!.status, detail: why!.detail });
        }
        this.tell();
      },
    });
  }

  start(): void {
    this.feed.start();
    if (!this.as) {
      this.outbox.resume();
    }
  }

  stop(): void {
    this.feed.stop();
    this.outbox.close();
    this.canvas?.close();
  }

  get own(): TeamCard | null {
    return this.team(this.mine?.team ?? null);
  }

  team(id: string | null | undefined): TeamCard | null {
    return this.room?.teams.find((it) => it.id === id) ?? null;
  }

  /** Looks at this canvas from now on; null at none. */
  look(team: string | null): void {
    if (team === (this.canvas?.team ?? null)) {
      return;
    }
    this.canvas?.close();
    this.canvas = team ? new CanvasStore(team, this.outbox) : null;
    this.canvas?.listen(() => this.tell());
    this.feed.restart();
    this.tell();
  }

  async choose(team: string | null): Promise<boolean> {
    return this.take(await call<OwnTeam>('PUT', `${this.address()}/mine`, { team }), (own) => (this.mine = own));
  }

  async speak(team: string, speak: boolean, name?: string): Promise<boolean> {
    return this.take(await call<OwnTeam>('PUT', `${this.address()}/${team}/speaker`, { speak, name }), (own) => (this.mine = own));
  }

  async help(team: string, needed: boolean): Promise<boolean> {
    return this.take(await call('PUT', `${this.address()}/${team}/help`, { needed }));
  }

  async settle(team: string, word: string, taken: boolean): Promise<boolean> {
    return this.take(await call('PUT', `${this.address()}/${team}/words/${word}`, { taken }));
  }

  /** Says that a team is right, or what is not. */
  async say(team: string, text?: string): Promise<boolean> {
    return this.take(await call<OwnWord>('PUT', `${this.address()}/${team}/said`, { text: text ?? null }), (own) => this.said.set(own.team, own));
  }

  /** What this person wrote on the walls of the evening, to begin a need with. */
  private async readNotes(): Promise<void> {
    const answer = await call<OwnNotes[]>('GET', `/api/lab/${this.place}/me/notes`);
    if (answer.ok) {
      this.notes = answer.value.flatMap((it) => it.notes).filter((it) => !it.hidden && !it.withdrawn).map(({ id, text }) => ({ id, text })).reverse();
      this.tell();
    }
  }

  private async readSaid(): Promise<void> {
    const answer = await call<OwnWord[]>('GET', `${this.address()}/said`);
    this.askedSaid = answer.ok;
    if (answer.ok) {
      this.said = new Map(answer.value.map((it) => [it.team, it]));
      this.tell();
    }
  }

  private take<T>(answer: Answer<T>, then?: (value: T) => void): boolean {
    if (answer.ok) {
      then?.(answer.value);
      this.trouble = '';
    } else {
      this.trouble = answer.detail ?? '';
    }
    this.tell();
    return answer.ok;
  }

  private event(event: FeedEvent): void {
    if (event.type === 'teams') {
      const room = event.data as RoomState;
      if (this.room && room.number < this.room.number) {
        return;
      }
      this.clock.learn(room.serverTime);
      this.room = room;
      if (room.may.readBack && !this.askedSaid && !this.as) {
        this.askedSaid = true;
        void this.readSaid();
      }
      this.tell();
    } else if (event.type === 'team-mine') {
      this.mine = event.data as OwnTeam;
      if (this.mine.team && !this.askedNotes) {
        this.askedNotes = true;
        void this.readNotes();
      }
      this.tell();
    } else {
      this.canvas?.event(event);
    }
  }

  private url(): string {
    const query = new URLSearchParams(this.as ? { as: this.as } : {});
    if (this.canvas) {
      query.set('team', this.canvas.team);
      if (this.canvas.known) {
        query.set('after', String(this.canvas.cursor));
      }
    }
    const asked = query.toString();
    return `${this.address()}/feed${asked ? `?${asked}` : ''}`;
  }

  private address(): string {
    return `/api/places/${this.place}/teams`;
  }

  private refuse(refusal: { status: number; detail?: string }): void {
    this.refusal = refusal;
    this.tell();
  }
}
