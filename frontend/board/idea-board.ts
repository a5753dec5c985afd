import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { number, pick, speech, t } from '../shared/i18n';
import type { Column } from '../shared/wire';
import { Announcer } from './announcer';
import type { BoardStore, Shown } from './board-store';
import { clusterView, titleOf } from './cluster-view';
import { dialogView, type DialogDeeds } from './dialogs';
import { NoteDrag } from './drag';
import { fit } from './fit';
import type { FollowUp } from './follow-up';
import { Hands, type Asked } from './hands';
import { columnMark, hueOf } from './marks';
import { itemsFor, itemsForCluster, mayGroup, menuView, placeMenu, type MenuItem } from './menu';
import { neighbour } from './neighbour';
import { noteView, shortened } from './note-view';
import { OwnBoard } from './own-board';
import { notesOf, type Item, type Pile } from './piles';
import { countOf } from './wall';
import { boardStyles, clusterStyles, noteStyles, paper, projectorStyles } from './styles';
import { WayBack } from './way-back';
import { shownText, spoken } from './words';
import { openWriter, type Written } from './writer';

/** More than this never fits on a projector; the oldest are not drawn there. */
const PROJECTOR_MOST = 90;
/** So many notes of one cluster are drawn on a projector, so that no pile fills the screen. */
const PILE_MOST = 5;

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
 * - `followUp` (property): offers to make action points of notes and groups, and leads to those that were made.
 * - `writing`: offers a button to add a note (needs the right to write).
 *
 * Events: `stranger` when the server does not know this person any more.
 */
export class IdeaBoard extends LitElement {
  static override properties = {
    board: { type: String }, form: { type: String, reflect: true }, roleInRoom: { type: String, attribute: 'role-in-room', reflect: true },
    feed: { type: String }, newest: { type: Boolean }, covered: { type: Boolean }, writing: { type: Boolean }, concerns: { type: Boolean }, level: { type: Number }, store: { attribute: false }, followUp: { attribute: false },
    here: { state: true }, menu: { state: true }, asked: { state: true }, older: { state: true }, news: { state: true },
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
  declare followUp: FollowUp | null;
  declare private here: string | null;
  declare private menu: { at: string; label: string; items: MenuItem[]; button: HTMLElement } | null;
  declare private asked: Asked | null;
  declare private older: number[];
  declare private news: string;
  private stops: (() => void)[] = [];
  private own: OwnBoard | null = null;
  private seen: Set<string> | null = null;
  /** notes that are shown as they were written, although there is a translation */
  private turned = new Set<string>();
  private fresh = new Set<string>();
  private resize?: ResizeObserver;
  private readonly way = new WayBack(this);
  private readonly hands = new Hands(this, this.way);
  private readonly announcer = new Announcer((count) => (this.news = count ? t('board.news', count) : ''));

  static override styles = [paper, boardStyles, noteStyles, clusterStyles, projectorStyles];

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
    this.followUp = null;
    this.here = null;
    this.menu = null;
    this.asked = null;
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
      this.stops.push(this.store?.listen(() => this.heard()) ?? (() => undefined));
    }
    this.greet();
  }

  protected override firstUpdated(): void {
    if (!this.projector) {
      new NoteDrag({
        root: this.renderRoot as ShadowRoot,
        may: (what) => this.hands.mayDrag(what),
        drop: (what, target) => this.hands.dropped(what, target),
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
    if (changed.has('asked') && this.asked && dialog && !dialog.open) {
      openWriter(dialog);
      dialog.querySelector<HTMLElement>('board-picker, cluster-namer, note-translator, cluster-suggester, board-timeline')?.focus();
    }
    if (this.projector && !(changed.size === 1 && changed.has('older'))) {
      this.fitAll();
    }
  }

  /** Reads and follows the board by itself, when the page does not. */
  private follow(): void {
    if (this.feed === 'own' && this.board && !this.own) {
      this.own = new OwnBoard(this.board, () => this.dispatchEvent(new CustomEvent('stranger', { bubbles: true, composed: true })));
      this.store = this.own.store;
    }
  }

  private leave(): void {
    this.own?.leave();
    this.own = null;
  }

  private heard(): void {
    this.hands.heed();
    this.requestUpdate();
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
    const form = this.projector ? 'projector wall' : this.form;
    const items = store!.items();
    return html`
      ${this.bar()}
      <div class=${form} @keydown=${this.key}>
        <div class="columns">${wall.columns.map((column, index) => this.column(column, index, items.get(column.id) ?? []))}</div>
      </div>
      <div class="visually-hidden" aria-live="polite" role="status">${this.news}</div>
      ${this.menu ? menuView(this.menu.items, this.menu.label, (run) => this.closeMenu(run)) : nothing}
      ${this.asked ? dialogView(this.asked, store!, this.board, this.hands, this.dialogDeeds) : nothing}
      ${this.way.view()}`;
  }

  private bar(): TemplateResult | typeof nothing {
    const may = this.store!.wall!.may;
    const write = this.writing && may.write;
    return !this.projector && (write || may.moderate || this.way.any) ? html`<div class="bar">
      ${write ? html`<button type="button" class="button primary" @click=${() => this.write()}>${t('board.add')}</button>` : nothing}
      ${may.moderate ? html`<button type="button" class="button" @click=${() => this.ask({ what: 'suggest' })}>${t('board.bar.suggest')}</button>
        <button type="button" class="button" @click=${() => this.ask({ what: 'steps' })}>${t('board.bar.steps')}</button>` : nothing}
      ${this.way.any ? html`<button type="button" class="button" @click=${() => this.way.takeBack()}>${t('board.bar.undo')}</button>` : nothing}</div>` : nothing;
  }

  private order(items: readonly Item[]): readonly Item[] {
    if (this.projector) {
      return newestFirst(items).flatMap((item) => {
        const piles = item.piles.filter((it) => !it.note.hidden);
        return piles.length ? [{ ...item, piles }] : [];
      }).slice(0, PROJECTOR_MOST);
    }
    return this.newest ? newestFirst(items) : items;
  }

  private column(column: Column, index: number, row: readonly Item[]): TemplateResult {
    const only = this.store!.wall!.columns.length === 1;
    const items = this.order(row);
    const count = row.reduce((sum, it) => sum + notesOf(it).filter((note) => !this.projector || !note.hidden).length, 0);
    const first = items[0]?.piles[0]?.note.id;
    return html`
      <section class="column" data-column=${column.id} data-hue=${hueOf(index)} aria-label=${pick(column.title)}>
        ${only && this.projector ? nothing : html`<header><span class="swatch">${columnMark(index)}</span>
          <span class="h" role="heading" aria-level=${this.level}>${pick(column.title)}</span><span class="count">${number(count)}</span></header>`}
        ${items.length ? nothing : html`<p class="empty">${t('board.empty')}</p>`}
        <ul role="list">${repeat(items, (item) => item.id, (item) => item.cluster ? this.cluster(item, first) : this.item(item.piles[0], first))}</ul>
        ${this.projector ? html`<div class="older">${this.older[index] ? t('board.older', number(this.older[index])) : nothing}</div>` : nothing}
      </section>`;
  }

  private cluster(item: Item, first: string | undefined): TemplateResult {
    const may = this.store!.wall!.may;
    const shown = this.projector ? item.piles.slice(-PILE_MOST) : item.piles;
    return html`<li data-cluster=${item.id}>${clusterView(item, {
      level: this.level, movable: !!may.moderate && !this.newest && !this.projector, left: item.piles.length - shown.length,
      menu: !this.projector && mayGroup(may) ? this.openClusterMenu : undefined,
    }, repeat(shown, (pile) => pile.note.id, (pile) => this.item(pile, first)))}</li>`;
  }

  private item(pile: Pile, first: string | undefined): unknown {
    const wall = this.store!.wall!;
    const may = wall.may;
    const note = pile.note;
    const focus = this.here === note.id || (this.here === null && note.id === first);
    const online = !this.store!.outbox.stuck;
    const fresh = this.fresh.has(note.id);
    const movable = !this.projector && (!this.newest && this.hands.mayMove(note) || mayGroup(may) && !note.hidden);
    return guard([note, note.entry?.state, focus, speech.language, speech.has('board.news'), may, online, fresh, this.projector, this.turned.has(note.id), !!this.store!.tongues.language, ...pile.also], () => {
      const menu = !this.projector && (movable || may.moderate || (note.mine && may.write) || note.entry?.state === 'refused');
      return html`<li data-note=${note.id} class="${fresh ? 'fresh' : ''} ${movable ? 'movable' : ''}" tabindex=${this.projector ? nothing : focus ? 0 : -1} aria-label=${this.projector ? nothing : spoken(note, this.turned.has(note.id))} @focus=${() => (this.here = note.id)}>
        ${noteView(note, { menu: menu ? this.openMenu : undefined, focusable: focus, flagMine: !this.projector, online, moderates: !!may.moderate, also: pile.also, closed: this.projector, original: this.turned.has(note.id), turn: this.turn })}</li>`;
    });
  }

  /** One tap to the original, one back. */
  private readonly turn = (note: Shown): void => {
    if (!this.turned.delete(note.id)) {
      this.turned.add(note.id);
    }
    this.requestUpdate();
  };

  private readonly dialogDeeds: DialogDeeds = {
    closed: () => (this.asked = null),
    close: () => this.renderRoot.querySelector('dialog')?.close(),
    written: (written, note) => this.written(written, note),
    goTo: (id) => void this.updateComplete.then(() => this.focusOn(id)),
  };

  /** Opens the sheet to add a note, or to change this one. */
  write(note?: Shown): void {
    this.asked = { what: 'write', note };
  }

  /** Opens a dialog; one that is open gives way. */
  ask(asked: Asked): void {
    this.asked = asked;
  }

  private written(written: Written, note?: Shown): void {
    if (!note) {
      this.store!.add(written.text, written.byWhom, written.column);
    } else if (note.entry?.state === 'refused' && (note.entry.kind === 'add' || note.entry.kind === 'edit')) {
      this.store!.outbox.again(note.entry.id, { text: written.text, byWhom: written.byWhom });
    } else {
      this.hands.rewrite(note, written.text, written.byWhom);
    }
    this.dialogDeeds.close();
  }

  private readonly openMenu = (event: Event, note: Shown): void => {
    const wall = this.store!.wall!;
    const row = [...this.store!.items().values()].find((it) => it.some((item) => item.piles.some((pile) => pile.note.id === note.id))) ?? [];
    const item = row.find((it) => it.piles.some((pile) => pile.note.id === note.id));
    if (item) {
      const pile = item.piles.find((it) => it.note.id === note.id)!;
      this.here = note.id;
      this.open(event, note.id, t('board.note.menu', shortened(shownText(note))),
        itemsFor(note, wall.may, { columns: wall.columns, row: this.newest ? [] : row, item, pile }, this.hands));
    }
  };

  private readonly openClusterMenu = (event: Event, item: Item): void => {
    const wall = this.store!.wall!;
    const row = this.newest ? [] : this.store!.items().get(item.cluster!.column) ?? [];
    this.open(event, item.id, t('board.cluster.menu', titleOf(item)), itemsForCluster(item, wall.may, wall.columns, row, this.hands));
  };

  private open(event: Event, at: string, label: string, items: MenuItem[]): void {
    this.menu = items.length ? { at, label, items, button: event.currentTarget as HTMLElement } : null;
  }

  private closeMenu(run?: () => void): void {
    const at = this.menu?.at ?? null;
    this.menu = null;
    run?.();
    void this.updateComplete.then(() => {
      if (!this.asked) {
        this.focusOn(at);
      }
    });
  }

  /** A note or cluster that is gone leaves the focus at the way back, or else at the first note. */
  focusOn(id: string | null): void {
    const find = (what: string): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(what);
    (find(`li[data-note="${id}"], li[data-cluster="${id}"] .more`) ?? find('.undo button') ?? find('li[data-note]'))?.focus();
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
    const lists = [...this.renderRoot.querySelectorAll<HTMLElement>('.projector .column > ul')];
    if (lists.length) {
      const older = fit(this, lists);
      if (older.join() !== this.older.join()) {
        this.older = older;
      }
    }
  }
}

function newestFirst(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1));
}

customElements.define('idea-board', IdeaBoard);
