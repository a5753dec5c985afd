import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { call } from '../shared/api';
import { number, pick, speech, t } from '../shared/i18n';
import type { BoardStore } from './board-store';
import { clusterView } from './cluster-view';
import { columnMark, hueOf } from './marks';
import { noteView, shortened } from './note-view';
import { undoneOf, wallAfter, type Once, type PastWall, type Step } from './past';
import { itemsOf, type Item, type Pile } from './piles';
import { boardStyles, clusterStyles, noteStyles, paper } from './styles';

const PAGE = 1000;
/** So many of the last steps stand in the list. */
const LISTED = 60;
/** One whole board is played in about so long, whatever its length; a single step takes at least the second. */
const PLAY_MS = 30_000;
const STEP_MS = 120;

/** How a wall came about: a slider from its first step to now, and the last steps with the way back for each. Event: `cancel`. */
export class BoardTimeline extends LitElement {
  static override properties = { store: { attribute: false }, steps: { state: true }, place: { state: true }, playing: { state: true }, trouble: { state: true } };
  declare store: BoardStore;
  declare private steps: Step[];
  declare private place: number;
  declare private playing: boolean;
  declare private trouble: string;
  private reading = false;
  private timer: ReturnType<typeof setInterval> | undefined;
  private stop?: () => void;

  static override styles = [paper, boardStyles, noteStyles, clusterStyles, css`
    :host { display: grid; grid-template-rows: auto auto minmax(0, 1fr); block-size: min(94vh, 70rem); background: var(--tafel-color-surface); color: var(--tafel-color-ink); border-radius: var(--tafel-border-radius-l); box-shadow: var(--tafel-shadow-float); }
    .top { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding: var(--tafel-space-m) var(--tafel-space-m) 0; }
    .top h2 { margin: 0; font-size: 1.25rem; }
    .control { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25rem 0.75rem; align-items: center; padding: var(--tafel-space-s) var(--tafel-space-m); border-block-end: 1px solid var(--tafel-color-line); }
    .control input { inline-size: 100%; block-size: 2rem; accent-color: var(--tafel-color-accent); }
    .control output { grid-column: 2; font-size: 0.9375rem; min-block-size: 2.6em; line-height: 1.3; overflow-wrap: anywhere; }
    .both { display: grid; grid-template-columns: minmax(0, 1fr) minmax(15rem, 20rem); min-block-size: 0; }
    .then, .steps { overflow: auto; padding: var(--tafel-space-m); }
    .steps { border-inline-start: 1px solid var(--tafel-color-line); }
    .steps h3 { margin: 0 0 var(--tafel-space-s); font-size: 1rem; }
    .steps ol { list-style: none; margin: 0; padding: 0; }
    .steps li { padding-block: 0.5rem; border-block-end: 1px solid var(--tafel-color-line); contain-intrinsic-size: auto 4rem; }
    .steps p { margin: 0; line-height: 1.35; overflow-wrap: anywhere; }
    .steps .when { font-size: 0.8125rem; color: var(--tafel-color-ink-soft); }
    .steps .undone { text-decoration: line-through; color: var(--tafel-color-ink-soft); }
    .steps .button { min-block-size: 2.25rem; margin-block-start: 0.3rem; padding-block: 0.2rem; }
    .empty-place { min-block-size: 4.5rem; border: 2px dashed var(--tafel-color-line-strong); border-radius: 4px; display: grid; place-items: center; padding: 0.5rem; color: var(--tafel-color-ink-soft); font-size: 0.875rem; text-align: center; }
    @media (max-width: 50rem) { .both { display: block; overflow: auto; } .then, .steps { overflow: visible; } .steps { border-inline-start: 0; border-block-start: 1px solid var(--tafel-color-line); } .wall .columns { grid-template-columns: minmax(0, 1fr); } }
  `];

  constructor() {
    super();
    this.steps = [];
    this.place = 0;
    this.playing = false;
    this.trouble = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.store.listen(() => void this.read());
    void this.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    clearInterval(this.timer);
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.control input')?.focus());
  }

  /** Reads the steps that are not known yet; whoever looks at the last one goes along with the board. */
  private async read(): Promise<void> {
    if (this.reading || this.steps.length && this.store.cursor <= this.steps[this.steps.length - 1].number) {
      return;
    }
    this.reading = true;
    let more = true;
    while (more) {
      const last = this.steps[this.steps.length - 1]?.number ?? 0;
      const answer = await call<Step[]>('GET', `/api/boards/${this.store.board}/steps?after=${last}`);
      if (!answer.ok) {
        this.trouble = answer.detail || t('board.trouble');
        break;
      }
      const atEnd = this.place === this.steps.length;
      this.steps = [...this.steps, ...answer.value];
      this.place = atEnd && !this.playing ? this.steps.length : this.place;
      this.trouble = '';
      more = answer.value.length === PAGE;
    }
    this.reading = false;
  }

  private readonly play = (): void => {
    clearInterval(this.timer);
    this.playing = !this.playing;
    if (this.playing) {
      this.place = this.place >= this.steps.length ? 0 : this.place;
      const each = Math.max(STEP_MS, PLAY_MS / Math.max(1, this.steps.length));
      const stride = Math.max(1, Math.round((this.steps.length * STEP_MS) / PLAY_MS));
      this.timer = setInterval(() => {
        this.place = Math.min(this.steps.length, this.place + stride);
        if (this.place >= this.steps.length) {
          this.playing = false;
          clearInterval(this.timer);
        }
      }, each);
    }
  };

  protected override render(): TemplateResult {
    const wall = wallAfter(this.steps, this.place);
    const step = this.steps[this.place - 1];
    const saying = step ? `${this.when(step)} · ${this.say(step, wall)}` : t('board.time.begin');
    return html`
      <div class="top"><h2>${t('board.time.title')}</h2><button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('cancel'))}>${t('board.time.close')}</button></div>
      <div class="control">
        <button type="button" class="button" @click=${this.play}>${t(this.playing ? 'board.time.pause' : 'board.time.play')}</button>
        <input type="range" min="0" max=${this.steps.length} .value=${String(this.place)} aria-label=${t('board.time.label')} aria-valuetext=${saying}
          @input=${(event: Event) => (this.place = Number((event.target as HTMLInputElement).value))}>
        <output>${this.trouble || `${t('board.time.place', number(this.place), number(this.steps.length))} · ${saying}`}</output>
      </div>
      <div class="both">${this.then(wall)}${this.list()}</div>`;
  }

  private then(wall: PastWall): TemplateResult {
    const items = itemsOf([...wall.notes.values()].sort((a, b) => a.rank - b.rank), wall.clusters);
    const columns = this.store.wall!.columns;
    this.style.setProperty('--columns', String(columns.length));
    return html`<div class="then wall" tabindex="0" role="region" aria-label=${t('board.time.wall')}><div class="columns">${columns.map((column, index) => html`
      <section class="column" data-hue=${hueOf(index)}><header><span class="swatch">${columnMark(index)}</span><span class="h" role="heading" aria-level="3">${pick(column.title)}</span></header>
        <ul role="list">${repeat(items.get(column.id) ?? [], (it) => it.id, (it) => it.cluster ? this.cluster(it) : this.pile(it.piles[0]))}</ul></section>`)}</div></div>`;
  }

  private cluster(item: Item): TemplateResult {
    return html`<li data-cluster=${item.id}>${clusterView(item, { level: 3 }, repeat(item.piles, (it) => it.note.id, (it) => this.pile(it)))}</li>`;
  }

  private pile(pile: Pile): TemplateResult {
    return html`<li>${(pile.note as Once).taken ? html`<div class="empty-place">${t('board.time.taken')}</div>`
      : noteView(pile.note, { moderates: true, also: pile.also.filter((it) => !(it as Once).taken) })}</li>`;
  }

  private list(): TemplateResult {
    const undone = undoneOf(this.steps);
    const now = wallAfter(this.steps, this.steps.length);
    const last = this.steps.slice(-LISTED).reverse();
    return html`<section class="steps" aria-label=${t('board.time.steps')}><h3>${t('board.time.steps')}</h3>
      <p role="status">${this.store.stays ? t('board.undo.stays', number(this.store.stays)) : ''}</p><ol role="list">${repeat(last, (it) => it.number, (it) => html`<li>
      <p class="when">${this.when(it)}</p><p class=${undone.has(it.number) ? 'undone' : ''}>${this.say(it, now)}</p>
      ${it.undoable && !undone.has(it.number) ? html`<button type="button" class="button" aria-label=${t('board.time.undo-named', this.say(it, now))} @click=${() => this.store.undo(it.number)}>${t('board.undo')}</button>` : nothing}</li>`)}</ol></section>`;
  }

  private when(step: Step): string {
    return new Intl.DateTimeFormat(speech.language, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(step.at));
  }

  /** What happened, in words, with the beginning of the note that it happened to. */
  private say(step: Step, wall: PastWall): string {
    const what = t(`board.step.${step.kind.replaceAll('_', '-')}`);
    const texts = step.clusters.filter((it) => it.name).map((it) => it.name!);
    const note = step.notes.map((it) => it.text || wall.notes.get(it.id)?.text || '').find((it) => it);
    const about = step.kind === 'name_cluster' || !note ? texts[0] : note;
    return about ? `${what}: ${shortened(about)}` : what;
  }
}

customElements.define('board-timeline', BoardTimeline);
