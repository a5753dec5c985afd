import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { call } from '../shared/api';
import { number, pick, t } from '../shared/i18n';
import type { Column } from '../shared/wire';
import { columnMark, hueOf } from './marks';
import { NAME_MAX } from './namer';
import { shortened } from './note-view';
import type { Shown } from './overlay';
import { paper } from './styles';

/** A cluster that could be made. */
export interface Proposal {
  id: string;
  name?: string | null;
  column: string;
  notes: string[];
}

/**
 * Shows which clusters could be made, to be taken over, changed or dropped. Nothing on the wall changes before that. Events:
 * `accept` with what is left of the proposal, `cancel`.
 */
export class ClusterSuggester extends LitElement {
  static override properties = { board: { type: String }, notes: { attribute: false }, columns: { attribute: false }, found: { state: true }, left: { state: true }, trouble: { state: true } };
  declare board: string;
  declare notes: ReadonlyMap<string, Shown>;
  declare columns: readonly Column[];
  declare private found: Proposal[] | null;
  declare private left: number;
  declare private trouble: string;

  static override styles = [paper, css`
    :host { display: flex; flex-direction: column; max-block-size: min(90vh, 60rem); background: var(--tafel-color-surface); color: var(--tafel-color-ink); border-radius: var(--tafel-border-radius-l); box-shadow: var(--tafel-shadow-float); }
    header, footer { padding: var(--tafel-space-m); }
    h2 { margin: 0; font-size: 1.25rem; }
    header p { margin: 0.25rem 0 0; color: var(--tafel-color-ink-soft); }
    .all { overflow: auto; padding: 0 var(--tafel-space-m) var(--tafel-space-m); display: grid; gap: var(--tafel-space-m); grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); align-items: start; }
    fieldset { margin: 0; min-inline-size: 0; padding: var(--tafel-space-s); border: 2px solid color-mix(in srgb, var(--paper-edge) 70%, var(--tafel-color-line-strong)); border-radius: var(--tafel-border-radius-l); background: color-mix(in srgb, var(--paper) 25%, var(--tafel-color-surface)); }
    legend { display: inline-flex; gap: 0.4rem; align-items: center; padding-inline: 0.4rem; font-size: 0.875rem; color: var(--tafel-color-ink-soft); }
    label { display: block; font-size: 0.875rem; font-weight: 600; }
    input { inline-size: 100%; min-block-size: 2.5rem; font: inherit; font-weight: 600; padding: 0.3rem 0.6rem; border: 1px solid var(--tafel-color-line-strong); border-radius: var(--tafel-border-radius-m); background: var(--tafel-color-page); color: inherit; }
    ul { list-style: none; margin: var(--tafel-space-s) 0; padding: 0; display: grid; gap: 0.35rem; }
    li { display: flex; gap: 0.5rem; align-items: flex-start; padding: 0.4rem 0.3rem 0.4rem 0.6rem; }
    li span { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; line-height: 1.35; padding-block: 0.2rem; }
    .out { inline-size: 2rem; block-size: 2rem; flex: none; border: 0; border-radius: 50%; background: transparent; color: inherit; font-size: 1.25rem; line-height: 1; }
    .out:hover { background: color-mix(in srgb, currentColor 14%, transparent); }
    @media (pointer: coarse) { .out { inline-size: 2.75rem; block-size: 2.75rem; } }
    footer { display: flex; flex-wrap: wrap; gap: var(--tafel-space-s); justify-content: flex-end; border-block-start: 1px solid var(--tafel-color-line); }
    .message { padding: var(--tafel-space-m); }
  `];

  constructor() {
    super();
    this.board = '';
    this.notes = new Map();
    this.columns = [];
    this.found = null;
    this.left = 0;
    this.trouble = '';
  }

  protected override firstUpdated(): void {
    void this.ask();
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('footer button')?.focus());
  }

  private async ask(): Promise<void> {
    const answer = await call<{ clusters: Proposal[]; left: number }>('GET', `/api/boards/${this.board}/suggestions`);
    this.found = answer.ok ? answer.value.clusters : [];
    this.left = answer.ok ? answer.value.left : 0;
    this.trouble = answer.ok ? '' : answer.detail || t('board.trouble');
  }

  /** What is left of the proposal: notes that are gone by now are no part of it. */
  private get proposals(): Proposal[] {
    return (this.found ?? []).map((it) => ({ ...it, notes: it.notes.filter((id) => this.notes.has(id)) })).filter((it) => it.notes.length > 1);
  }

  protected override render(): TemplateResult {
    const proposals = this.proposals;
    return html`
      <header><h2 id="title">${t('board.suggest.title')}</h2><p role="status">${this.found === null ? t('board.suggest.thinking')
        : this.trouble || (proposals.length ? t('board.suggest.help', number(proposals.length), number(this.left)) : t('board.suggest.none'))}</p></header>
      <div class="all">${repeat(proposals, (it) => it.id, (it) => this.proposal(it))}</div>
      <footer><button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('cancel'))}>${t('board.suggest.drop')}</button>
        ${proposals.length ? html`<button type="button" class="button primary" @click=${() => this.dispatchEvent(new CustomEvent<Proposal[]>('accept', { detail: this.proposals }))}>${t('board.suggest.accept', number(proposals.length))}</button>` : nothing}</footer>`;
  }

  private proposal(it: Proposal): TemplateResult {
    const index = Math.max(0, this.columns.findIndex((column) => column.id === it.column));
    return html`<fieldset data-hue=${hueOf(index)}>
      <legend>${columnMark(index)}${pick(this.columns[index]?.title)} · ${t('board.cluster.count', number(it.notes.length))}</legend>
      <label for="name-${it.id}">${t('board.field.cluster-name')}</label>
      <input id="name-${it.id}" maxlength=${NAME_MAX} .value=${it.name ?? ''} @input=${(event: Event) => this.change(it.id, { name: (event.target as HTMLInputElement).value })}>
      <ul role="list">${it.notes.map((id) => this.notes.get(id)!).map((note) => html`<li class="sheet"><span dir="auto" lang=${note.language || nothing}>${note.text}</span>
        <button type="button" class="out" aria-label=${t('board.suggest.out', shortened(note.text))} @click=${() => this.change(it.id, { notes: it.notes.filter((id) => id !== note.id) })}>×</button></li>`)}</ul>
      <button type="button" class="button" @click=${() => this.change(it.id, { notes: [] })}>${t('board.suggest.not')}</button>
    </fieldset>`;
  }

  private change(id: string, part: Partial<Proposal>): void {
    this.found = this.found!.map((it) => (it.id === id ? { ...it, ...part } : it));
  }
}

customElements.define('cluster-suggester', ClusterSuggester);
