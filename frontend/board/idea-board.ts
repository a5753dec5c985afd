import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { call } from '../shared/api';
import { Feed } from '../shared/feed';
import { number, pick, speech, t } from '../shared/i18n';
import { device } from '../shared/store';
import type { Column, Posted } from '../shared/wire';
import { Announcer } from './announcer';
import { BoardStore, type Shown } from './board-store';
import { NoteDrag } from './drag';
import { fit } from './fit';
import { columnMark, hueOf } from './marks';
import { itemsFor, menuView, placeMenu, type MenuItem } from './menu';
import { neighbour } from './neighbour';
import { noteView, shortened } from './note-view';
import { Outbox } from './outbox';
import { countOf } from './wall';
import { boardStyles, noteStyles, paper, projectorStyles } from './styles';
import { openWriter, type Written } from './writer';

/** More than this never fits on a projector; the oldest are not drawn there. */
const PROJECTOR_MOST = 90;

/**
 * The idea board. Attributes:
 * - `board`: its id. With `feed="own"` (the default) the element reads and follows the board by itself; with `feed="given"`
 *   the page sets `store`, which it feeds from its own connection.
 * - `form`: `wall` (columns side by side) or `list` (one below the other); both can do the same.
 * - `role-in-room`: `participant`, `facilitator` or `projector` (read only, sized for a hall). What a person may do is said
 *   by the server, never by this.
 * - `covered`: shows only how many notes there are, whatever the reader may see: a facilitator's browser may know the
 *   notes before the reveal, the projector it drives must not show them.
 * - `newest`: newest first instead of the order of the wall (always so on a projector).
 * - `concerns`: offers to take a note off the board; the page does it when it hears `concern` with the note's id.
 * - `writing`: offers a button to add a note (needs the right to write).
 *
 * Events: `stranger` when the server does not know this person any more.
 */
export class IdeaBoard extends LitElement {
  static override properties = {
    board: { type: String }, form: { type: String, reflect: true }, roleInRoom: { type: String, attribute: 'role-in-room', reflect: true },
    feed: { type: String }, newest: { type: Boolean }, covered: { type: Boolean }, writing: { type: Boolean }, concerns: { type: Boolean }, level: { type: Number }, store: { attribute: false },
    here: { state: true }, menu: { state: true }, writer: { state: true }, undo: { state: true }, older: { state: true }, news: { state: true },
  };
  declare board: string;
  declare form: 'wall' | 'list';
  declare roleInRoom: 'participant' | 'facilitator' | 'projector';
  declare feed: 'own' | 'given';
  declare newest: boolean;
  declare covered: boolean;
  declare writing: boolean;
  declare concerns: boolean;
  declare level: number;
  declare store: BoardStore | null;
  declare private here: string | null;
  declare private menu: { note: Shown; items: MenuItem[]; button: HTMLElement } | null;
  declare private writer: { note?: Shown } | null;
  declare private undo: { note: string; text: string; run: () => void } | null;
  declare private older: number[];
  declare private news: string;
  private stops: (() => void)[] = [];
  private own: { store: BoardStore; outbox: Outbox; feed: Feed } | null = null;
  private seen: Set<string> | null = null;
  private fresh = new Set<string>();
  private undoTimer: ReturnType<typeof setTimeout> | undefined;
  private resize?: ResizeObserver;
  private readonly announcer = new Announcer((count) => (this.news = count ? t('board.news', count) : ''));

  static override styles = [paper, boardStyles, noteStyles, projectorStyles];

  constructor() {
    super();
    this.board = '';
    this.form = 'wall';
    this.roleInRoom = 'participant';
    this.feed = 'own';
    this.newest = false;
    this.covered = false;
    this.writing = false;
    this.concerns = false;
    this.level = 2;
    this.store = null;
    this.here = null;
    this.menu = null;
    this.writer = null;
    this.undo = null;
    this.older = [];
    this.news = '';
  }

  private get projector(): boolean {
    return this.roleInRoom === 'projector';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stops.push(speech.listen(() => this.requestUpdate()));
    if (this.projector) {
      this.resize = new ResizeObserver(() => this.fitAll());
      this.resize.observe(this);
    }
    if (this.feed === 'own' && !speech.has('board.news')) {
      void speech.use(document.documentElement.lang || 'nl');
    }
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stops.forEach((stop) => stop());
    this.stops = [];
    this.resize?.disconnect();
    this.announcer.stop();
    this.leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('board')) {
      this.leave();
      this.follow();
    }
    if (changed.has('store')) {
      this.seen = null;
      this.older = [];
      this.stops.push(this.store?.listen(() => this.requestUpdate()) ?? (() => undefined));
    }
    this.greet();
  }

  protected override firstUpdated(): void {
    if (!this.projector) {
      new NoteDrag({
        root: this.renderRoot as ShadowRoot,
        movable: (id) => !this.newest && this.mayMove(this.store?.shown().find((note) => note.id === id)),
        drop: (note, column, after) => this.store!.move(note, column, after),
      });
    }
  }

  protected override updated(changed: PropertyValues): void {
    this.style.setProperty('--columns', String(this.store?.wall?.columns.length ?? 1));
    if (changed.has('menu') && this.menu) {
      const menu = this.renderRoot.querySelector<HTMLElement>('.menu')!;
      placeMenu(menu, this.menu.button.getBoundingClientRect());
      menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    }
    const dialog = this.renderRoot.querySelector('dialog');
    if (changed.has('writer') && this.writer && dialog && !dialog.open) {
      openWriter(dialog);
    }
    if (this.projector && !(changed.size === 1 && changed.has('older'))) {
      this.fitAll();
    }
  }

  /** Reads and follows the board by itself, as the facilitator's console needs it. */
  private follow(): void {
    if (this.feed !== 'own' || !this.board || this.own) {
      return;
    }
    const board = this.board;
    const outbox = new Outbox({
      scope: board, keep: device,
      send: (at, change) => call<Posted>('POST', `/api/boards/${at}/changes`, change),
      done: (entry, posted) => store.confirm(entry, posted),
      stranger: () => this.dispatchEvent(new CustomEvent('stranger', { bubbles: true, composed: true })),
    });
    const store = new BoardStore(board, outbox);
    const feed = new Feed({ url: () => `/api/boards/${board}/feed?after=${store.cursor}`, on: (event) => store.event(event) });
    this.own = { store, outbox, feed };
    this.store = store;
    void store.load().then(() => {
      if (this.own?.feed === feed) {
        feed.start();
        void outbox.flush();
      }
    });
  }

  private leave(): void {
    this.own?.feed.stop();
    this.own?.store.close();
    this.own?.outbox.close();
    this.own = null;
  }

  /** Notes that were not there at the last drawing land visibly and are announced. */
  private greet(): void {
    const store = this.store;
    if (!store?.wall) {
      return;
    }
    const shown = store.shown();
    if (this.seen) {
      const arrived = shown.filter((note) => !this.seen!.has(note.id));
      this.fresh = new Set(arrived.length <= 12 ? arrived.map((note) => note.id) : []);
      const others = arrived.filter((note) => !note.mine).length;
      if (others && !this.projector) {
        this.announcer.noteArrived(others);
      }
    }
    if (!this.seen || this.seen.size !== shown.length || this.fresh.size) {
      this.seen = new Set(shown.map((note) => note.id));
    }
  }

  protected override render(): TemplateResult {
    const store = this.store;
    const wall = store?.wall;
    if (!wall) {
      return html`<p class="trouble" role="status">${store?.trouble ? store.trouble.detail || t('board.trouble') : t('board.loading')}</p>`;
    }
    if (this.covered || (!wall.may.read && wall.covered !== null)) {
      return html`<div class=${this.projector ? 'projector' : ''}><p class="covered"><strong>${number(countOf(wall))}</strong>${t('board.covered')}</p></div>`;
    }
    const shown = this.order(store!.shown());
    const form = this.projector ? 'projector wall' : this.form;
    return html`
      ${this.writing && wall.may.write ? html`<div class="bar"><button type="button" class="button primary" @click=${() => this.write()}>${t('board.add')}</button></div>` : nothing}
      <div class=${form} @keydown=${this.key}>
        <div class="columns">${wall.columns.map((column, index) => this.column(column, index, shown.filter((note) => note.column === column.id)))}</div>
      </div>
      <div class="visually-hidden" aria-live="polite" role="status">${this.news}</div>
      ${this.menu ? menuView(this.menu.items, t('board.note.menu', shortened(this.menu.note.text)), (run) => this.closeMenu(run)) : nothing}
      ${this.writer ? this.dialog(this.writer.note) : nothing}
      ${this.undo ? html`<div class="undo" role="status" @focusin=${this.holdUndo} @focusout=${this.letUndoGo} @pointerenter=${this.holdUndo} @pointerleave=${this.letUndoGo}><span>${this.undo.text}</span><button type="button" @click=${this.takeBack}>${t('board.undo')}</button></div>` : nothing}`;
  }

  private mayMove(note: Shown | undefined): boolean {
    const may = this.store?.wall?.may;
    return !!note && !!may?.move && (note.mine && !note.hidden || !!may.moderate);
  }

  private order(shown: Shown[]): Shown[] {
    if (this.projector) {
      return shown.filter((note) => !note.hidden).sort(newestFirst).slice(0, PROJECTOR_MOST);
    }
    return this.newest ? [...shown].sort(newestFirst) : shown;
  }

  private column(column: Column, index: number, notes: Shown[]): TemplateResult {
    const only = this.store!.wall!.columns.length === 1;
    return html`
      <section class="column" data-column=${column.id} data-hue=${hueOf(index)} aria-label=${pick(column.title)}>
        ${only && this.projector ? nothing : html`<header><span class="swatch">${columnMark(index)}</span>
          <span class="h" role="heading" aria-level=${this.level}>${pick(column.title)}</span><span class="count">${number(notes.length)}</span></header>`}
        ${notes.length ? nothing : html`<p class="empty">${t('board.empty')}</p>`}
        <ul role="list">${repeat(notes, (note) => note.id, (note) => this.item(note, notes))}</ul>
        ${this.projector ? html`<div class="older">${this.older[index] ? t('board.older', number(this.older[index])) : nothing}</div>` : nothing}
      </section>`;
  }

  private item(note: Shown, siblings: Shown[]): unknown {
    const wall = this.store!.wall!;
    const may = wall.may;
    const focus = this.here === note.id || (this.here === null && note === siblings[0]);
    const online = !this.store!.outbox.stuck;
    const fresh = this.fresh.has(note.id);
    const movable = !this.newest && this.mayMove(note);
    return guard([note, note.entry?.state, focus, speech.language, may, online, fresh, this.projector], () => {
      const menu = !this.projector && (this.mayMove(note) && (wall.columns.length > 1 || !this.newest) || may.moderate || (note.mine && may.write) || note.entry?.state === 'refused');
      return html`<li data-note=${note.id} class="${fresh ? 'fresh' : ''} ${movable ? 'movable' : ''}" tabindex=${this.projector ? nothing : focus ? 0 : -1} @focus=${() => (this.here = note.id)}>
        ${noteView(note, { menu: menu ? this.openMenu : undefined, focusable: focus, flagMine: !this.projector, online, moderates: !!may.moderate })}</li>`;
    });
  }

  private dialog(note?: Shown): TemplateResult {
    const wall = this.store!.wall!;
    return html`<dialog aria-label=${t(note ? 'board.menu.edit' : 'board.add')} @close=${() => (this.writer = null)}>
      <note-writer .columns=${note ? wall.columns.filter((it) => it.id === note.column) : wall.columns} .column=${note?.column ?? ''} .max=${wall.maxLength} .byWhomMax=${wall.byWhomMaxLength}
        ?editing=${!!note} cancellable scope=${this.board} board=${note ? '' : wall.board} .text=${note?.text ?? ''} .byWhom=${note?.byWhom ?? ''}
        .action=${note ? t('board.write.save') : ''} @cancel=${this.closeWriter} @write=${(event: CustomEvent<Written>) => this.written(event.detail, note)}></note-writer>
    </dialog>`;
  }

  /** Opens the sheet to add a note, or to change this one. */
  write(note?: Shown): void {
    this.writer = { note };
  }

  private closeWriter(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  private written(written: Written, note?: Shown): void {
    if (!note) {
      this.store!.add(written.text, written.byWhom, written.column);
    } else if (note.entry?.state === 'refused' && (note.entry.kind === 'add' || note.entry.kind === 'edit')) {
      this.store!.outbox.again(note.entry.id, { text: written.text, byWhom: written.byWhom });
    } else {
      this.store!.edit(note.id, written.text, written.byWhom);
    }
    this.closeWriter();
  }

  private readonly openMenu = (event: Event, note: Shown): void => {
    const siblings = this.store!.shown().filter((it) => it.column === note.column);
    const wall = this.store!.wall!;
    const items = itemsFor(note, wall.may, wall.columns, this.newest ? [] : siblings, {
      edit: (it) => this.write(it),
      withdraw: (it) => this.withdraw(it),
      move: (it, column, after) => this.store!.move(it.id, column, after),
      hide: (it) => this.hide(it),
      restore: (it) => this.store!.restore(it.id),
      discard: (it) => this.store!.outbox.drop(it.entry!.id),
      concern: this.concerns ? (it) => this.dispatchEvent(new CustomEvent('concern', { detail: { note: it.id } })) : undefined,
    });
    this.here = note.id;
    this.menu = items.length ? { note, items, button: event.currentTarget as HTMLElement } : null;
  };

  private closeMenu(run?: () => void): void {
    const note = this.menu?.note.id;
    this.menu = null;
    run?.();
    void this.updateComplete.then(() => {
      if (!this.writer && note) {
        // A note that is gone leaves the focus at the way back.
        this.renderRoot.querySelector<HTMLElement>(`li[data-note="${note}"], .undo button`)?.focus();
      }
    });
  }

  private withdraw(note: Shown): void {
    this.store!.withdraw(note.id);
    this.offerUndo(note, t('board.withdrawn'), () => this.store!.bringBack(note));
  }

  private hide(note: Shown): void {
    this.store!.hide(note.id);
    this.offerUndo(note, t('board.hidden'), () => this.store!.restore(note.id));
  }

  private offerUndo(note: Shown, text: string, run: () => void): void {
    this.undo = { note: note.id, text, run };
    this.letUndoGo();
  }

  /** The way back stays as long as somebody stands at it. */
  private readonly holdUndo = (): void => clearTimeout(this.undoTimer);

  private readonly letUndoGo = (): void => {
    clearTimeout(this.undoTimer);
    this.undoTimer = setTimeout(() => (this.undo = null), 10_000);
  };

  private takeBack(): void {
    const note = this.undo?.note;
    this.undo?.run();
    this.undo = null;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`li[data-note="${note}"], li[data-note]`)?.focus();
    });
  }

  /** Arrow keys walk over the wall as it looks; Enter opens what can be done with a note. */
  private key(event: KeyboardEvent): void {
    const item = (event.target as HTMLElement).closest<HTMLElement>('li[data-note]');
    if (!item || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const onItem = event.target === item;
    if (onItem && (event.key === 'Enter' || event.key === ' ' || event.key === 'ContextMenu')) {
      event.preventDefault();
      item.querySelector<HTMLElement>('.more')?.click();
      return;
    }
    const next = neighbour(item, event.key, [...this.renderRoot.querySelectorAll<HTMLElement>('li[data-note]')]);
    if (next) {
      event.preventDefault();
      this.here = next.dataset.note!;
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  private fitAll(): void {
    const lists = [...this.renderRoot.querySelectorAll<HTMLElement>('.projector ul')];
    if (lists.length) {
      const older = fit(this, lists);
      if (older.join() !== this.older.join()) {
        this.older = older;
      }
    }
  }
}

function newestFirst(a: Shown, b: Shown): number {
  return a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1;
}

customElements.define('idea-board', IdeaBoard);
