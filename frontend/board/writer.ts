import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { pick, speech, t } from '../shared/i18n';
import { device } from '../shared/store';
import type { Column } from '../shared/wire';
import { draftOf, dropDraft, keepDraft } from './drafts';
import { columnMark, hueOf } from './marks';
import { paper } from './styles';

export interface Written {
  text: string;
  byWhom: string;
  column: string;
}

/** Length as people count it: code points, as the server does. */
export const lengthOf = (text: string): number => [...text].length;

/**
 * The sheet one writes on: text with a counter, optionally by whom, and in which column it will hang. It takes the colour
 * of that column. Fires `write` with a {@link Written}; with `cancellable` also `cancel`; `typing` with the text at every key.
 *
 * A draft is kept on the device under `scope` and `board` at every key press, unless `text` was given to change.
 */
export class NoteWriter extends LitElement {
  static override properties = {
    columns: { attribute: false }, column: { type: String }, scope: { type: String }, board: { type: String },
    text: { type: String }, byWhom: { type: String }, max: { type: Number }, byWhomMax: { type: Number },
    editing: { type: Boolean }, cancellable: { type: Boolean }, action: { type: String }, problem: { state: true },
  };
  declare columns: Column[];
  declare column: string;
  declare scope: string;
  declare board: string;
  declare text: string;
  declare byWhom: string;
  declare max: number;
  declare byWhomMax: number;
  declare editing: boolean;
  declare cancellable: boolean;
  declare action: string;
  declare problem: string;
  private stop?: () => void;

  constructor() {
    super();
    this.columns = [];
    this.column = '';
    this.scope = '';
    this.board = '';
    this.text = '';
    this.byWhom = '';
    this.max = 280;
    this.byWhomMax = 80;
    this.editing = false;
    this.cancellable = false;
    this.action = '';
    this.problem = '';
  }

  static override styles = [paper, css`
    :host { display: block; }
    .sheet { padding: 1.1rem 1rem 0.75rem; transition: background-color 150ms; }
    label { display: block; font-weight: 600; }
    textarea, input { display: block; inline-size: 100%; font: inherit; color: inherit; background: transparent; border: 0; border-radius: 4px; padding: 0.35rem 0.4rem; }
    textarea { min-block-size: 6.2em; resize: none; font-size: 1.25rem; line-height: 1.4; overflow: hidden; field-sizing: content; }
    textarea::placeholder, input::placeholder { color: var(--tafel-color-paper-ink-soft); opacity: 1; }
    .under { display: flex; gap: 0.75rem; align-items: center; border-block-start: 1px solid color-mix(in srgb, var(--tafel-color-paper-ink) 28%, transparent); padding-block-start: 0.4rem; margin-block-start: 0.3rem; }
    .under input { flex: 1; min-inline-size: 0; min-block-size: 2.5rem; }
    .left { font-variant-numeric: tabular-nums; font-size: 0.9375rem; color: var(--tafel-color-paper-ink-soft); white-space: nowrap; }
    .left.near { color: var(--tafel-color-paper-ink); font-weight: 700; }
    .left.over { color: var(--tafel-color-on-accent); background: var(--tafel-color-danger-solid); border-radius: 1rem; padding: 0.05rem 0.6rem; font-weight: 700; }
    fieldset { border: 0; margin: 0 0 0.75rem; padding: 0; min-inline-size: 0; }
    legend { padding: 0; margin-block-end: 0.4rem; font-weight: 600; }
    .choices { display: flex; flex-wrap: wrap; gap: 0.5rem; }
    .choice { position: relative; }
    .choice input { position: absolute; inset: 0; opacity: 0; margin: 0; inline-size: 100%; block-size: 100%; cursor: pointer; }
    .choice span { display: inline-flex; align-items: center; gap: 0.45rem; min-block-size: 2.75rem; padding: 0.3rem 0.9rem; border-radius: 1.5rem; border: 2px solid var(--tafel-color-line-strong); background: var(--tafel-color-surface); color: var(--tafel-color-ink); font-weight: 600; line-height: 1.15; }
    .choice input:checked + span { background: var(--paper); color: var(--tafel-color-paper-ink); border-color: var(--tafel-color-paper-ink); }
    .choice input:focus-visible + span { outline: 3px solid var(--tafel-color-focus); outline-offset: 2px; }
    .actions { display: flex; gap: 0.75rem; margin-block-start: 1rem; }
    .actions .button { min-block-size: 3.4rem; font-size: 1.125rem; }
    .actions .primary { flex: 1; }
    .wrong { margin: 0.6rem 0 0; }
  `];

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = speech.listen(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.editing && (changed.has('board') || changed.has('scope')) && this.board) {
      const draft = draftOf(device, this.scope, this.board);
      this.text = draft?.text ?? '';
      this.byWhom = draft?.byWhom ?? '';
      this.column = draft?.column ?? '';
      this.problem = '';
    }
    if (this.columns.length && !this.columns.some((it) => it.id === this.column)) {
      this.column = this.columns[0].id;
    }
  }

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  /** Puts a text into the field, for example an unfinished one of an earlier question. */
  fill(text: string, byWhom = ''): void {
    this.text = text;
    this.byWhom = byWhom;
    this.keep();
  }

  protected override render(): TemplateResult {
    const left = this.max - lengthOf(this.text);
    const index = Math.max(0, this.columns.findIndex((it) => it.id === this.column));
    return html`
      <form @submit=${this.submit} @keydown=${this.key}>
        ${this.columns.length > 1 && !this.editing ? this.chooser() : nothing}
        <div class="sheet" data-hue=${hueOf(index)}>
          <label class="visually-hidden" for="text">${t('board.write.label')}</label>
          <textarea id="text" rows="4" dir="auto" autocapitalize="sentences" enterkeyhint="enter" .value=${this.text} placeholder=${t('board.write.placeholder')}
            aria-describedby="left problem" aria-invalid=${this.problem ? 'true' : 'false'} @input=${this.typed}></textarea>
          <div class="under">
            <label class="visually-hidden" for="who">${t('board.write.by-whom')}</label>
            <input id="who" dir="auto" autocomplete="off" maxlength=${this.byWhomMax} .value=${this.byWhom} placeholder=${t('board.write.by-whom')} @input=${this.typedWho}>
            <span id="left" class="left ${left < 0 ? 'over' : left <= 30 ? 'near' : ''}">
              <span aria-hidden="true">${left}</span><span class="visually-hidden">${t('board.write.left', left)}</span></span>
          </div>
        </div>
        <p id="problem" class="wrong" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
        <div class="actions">
          ${this.cancellable ? html`<button type="button" class="button" @click=${this.cancel}>${t('board.write.cancel')}</button>` : nothing}
          <button type="submit" class="button primary">${this.action || t('board.write.send')}</button>
        </div>
      </form>`;
  }

  private chooser(): TemplateResult {
    return html`<fieldset><legend>${t('board.write.where')}</legend><div class="choices">
      ${this.columns.map((column, index) => html`<label class="choice" data-hue=${hueOf(index)}>
        <input type="radio" name="column" .value=${column.id} .checked=${column.id === this.column} @change=${() => this.choose(column.id)}>
        <span>${columnMark(index)}${pick(column.title)}</span></label>`)}
    </div></fieldset>`;
  }

  protected override updated(): void {
    const area = this.renderRoot.querySelector('textarea');
    if (area && !CSS.supports('field-sizing: content')) {
      area.style.height = 'auto';
      area.style.height = `${area.scrollHeight}px`;
    }
  }

  private choose(column: string): void {
    this.column = column;
    this.keep();
  }

  private typed(event: Event): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.problem = '';
    this.keep();
    this.dispatchEvent(new CustomEvent<string>('typing', { detail: this.text }));
  }

  private typedWho(event: Event): void {
    this.byWhom = (event.target as HTMLInputElement).value;
    this.keep();
  }

  private keep(): void {
    if (!this.editing && this.board) {
      keepDraft(device, this.scope, this.board, { text: this.text, byWhom: this.byWhom, column: this.column });
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.submit(event);
    }
  }

  private cancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  private submit(event: Event): void {
    event.preventDefault();
    const text = this.text.trim();
    const over = lengthOf(text) - this.max;
    if (!text || over > 0) {
      this.problem = text ? t('board.write.too-long', over, this.max) : t('board.write.empty');
      this.focus();
      return;
    }
    const written: Written = { text, byWhom: this.byWhom.trim(), column: this.column };
    this.problem = '';
    if (!this.editing) {
      this.text = '';
      this.byWhom = '';
      dropDraft(device, this.scope, this.board);
    }
    this.dispatchEvent(new CustomEvent<Written>('write', { detail: written }));
  }
}

customElements.define('note-writer', NoteWriter);

/** Opens a dialog with a writer in it, ready to type. */
export function openWriter(dialog: HTMLDialogElement): void {
  dialog.showModal();
  const writer = dialog.querySelector<NoteWriter>('note-writer');
  void writer?.updateComplete.then(() => writer.focus());
}
