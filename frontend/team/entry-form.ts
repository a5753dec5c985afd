import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { columnMark, hueOf } from '../board/marks';
import { shortened } from '../board/note-view';
import { paper } from '../board/styles';
import { lengthOf } from '../board/writer';
import { speech, t } from '../shared/i18n';
import { device, recall } from '../shared/store';
import { words } from './canvas-store';
import { COLUMNS, type ColumnName, type EntryCard, type Words } from './wire';

/** What somebody is writing, kept at every key press so that neither a reload nor a locked phone loses it. */
interface Draft {
  words: Words;
  edition: number;
}

const PERSON_MAX = 80;
const ORGANISATION_MAX = 120;
const draftKey = (scope: string): string => `tafel.team-draft.${scope}`;

/** Whether something unfinished is kept under this name. */
export const unfinished = (scope: string): boolean => device.get(draftKey(scope)) !== null;

/**
 * The sheet on which an entry is written: the text and, for a pledge or a step, who, for which organisation, when, and for
 * which need. Who names a person says whether it is they themselves, and reads where that name will stand. Fires `save` with the
 * words and the edition they were made from, and `cancel`.
 */
export class EntryForm extends LitElement {
  static override properties = {
    column: { type: String }, scope: { type: String }, max: { type: Number }, entry: { attribute: false }, needs: { attribute: false }, notes: { attribute: false },
    given: { attribute: false }, names: { type: Boolean }, named: { type: Boolean }, words: { state: true }, problem: { state: true }, who: { state: true }, wrong: { state: true },
  };
  declare column: ColumnName;
  /** under which an unfinished text is kept */
  declare scope: string;
  declare max: number;
  /** what is changed; null to add */
  declare entry: EntryCard | null;
  /** the needs that a pledge or a step can be for */
  declare needs: readonly EntryCard[];
  /** notes with which a need can begin */
  declare notes: readonly { id: string; text: string }[];
  /** words to begin with, for example two texts that are to become one */
  declare given: Words | null;
  declare names: boolean;
  /** whether a name goes into the report too, and not only onto the screens */
  declare named: boolean;
  declare private words: Words;
  declare private problem: string;
  declare private wrong: 'text' | 'who' | '';
  declare private who: '' | 'self' | 'other';
  private edition = 0;
  private from: string[] = [];
  private stop?: () => void;

  static override styles = [paper, css`
    :host { display: block; }
    form { display: grid; gap: 0.9rem; padding: 1.1rem; background: var(--tafel-color-page); border-radius: var(--tafel-border-radius-l); max-block-size: calc(100dvh - 2rem); overflow: auto; }
    h2 { margin: 0; font-size: 1.125rem; display: flex; align-items: center; gap: 0.5rem; }
    h2 span { display: grid; place-items: center; inline-size: 1.7rem; block-size: 1.7rem; border-radius: 4px; background: var(--paper); color: var(--tafel-color-paper-ink); flex: none; }
    .sheet { padding: 1rem 0.8rem 0.6rem; }
    label, legend { font-weight: 700; }
    textarea, input, select { display: block; inline-size: 100%; font: inherit; color: inherit; }
    textarea { min-block-size: 5.6em; resize: vertical; font-size: 1.1875rem; line-height: 1.4; background: transparent; border: 0; padding: 0.3rem 0.4rem; field-sizing: content; }
    textarea::placeholder { color: var(--tafel-color-paper-ink-soft); opacity: 1; }
    .left { text-align: end; font-variant-numeric: tabular-nums; font-size: 0.9375rem; color: var(--tafel-color-paper-ink-soft); margin: 0; }
    .left.over { color: var(--tafel-color-danger); font-weight: 700; }
    .field { display: grid; gap: 0.3rem; }
    .field input, .field select { min-block-size: 3rem; padding: 0.4rem 0.75rem; border: 1px solid var(--tafel-color-line-strong); border-radius: var(--tafel-border-radius-m); background: var(--tafel-color-surface); font-size: 1.0625rem; }
    fieldset { border: 0; margin: 0; padding: 0.75rem; border-radius: var(--tafel-border-radius-m); background: var(--tafel-color-warm-soft); display: grid; gap: 0.35rem; min-inline-size: 0; }
    legend { padding: 0; float: inline-start; }
    .check { display: flex; gap: 0.7rem; align-items: flex-start; font-weight: 400; padding-block: 0.35rem; clear: both; }
    .check input { inline-size: 1.5rem; block-size: 1.5rem; margin: 0; flex: none; accent-color: var(--tafel-color-accent); }
    .help { margin: 0; font-size: 0.9375rem; color: var(--tafel-color-ink-soft); }
    .meanwhile { margin: 0; padding: 0.6rem 0.75rem; border-inline-start: 4px solid var(--tafel-color-warm); background: var(--tafel-color-surface); border-radius: var(--tafel-border-radius-s); }
    .meanwhile q { display: block; margin-block-start: 0.25rem; white-space: pre-line; }
    .actions { display: flex; flex-wrap: wrap; gap: 0.75rem; }
    .actions .primary { flex: 1; }
    .wrong { margin: 0; }
  `];

  constructor() {
    super();
    this.column = 'need';
    this.scope = '';
    this.max = 400;
    this.entry = null;
    this.needs = [];
    this.notes = [];
    this.given = null;
    this.names = false;
    this.named = false;
    this.words = { text: '' };
    this.problem = '';
    this.wrong = '';
    this.who = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = speech.listen(() => this.requestUpdate());
    const draft = this.given ? null : recall<Draft>(device, draftKey(this.scope));
    this.words = { ...words(draft?.words ?? this.given ?? this.entry ?? {}) };
    this.edition = draft?.edition ?? this.entry?.edition ?? 0;
    this.who = this.words.person ? (this.words.self ? 'self' : this.entry?.person ? 'other' : '') : '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  /** Somebody named themselves: that name is theirs to change. */
  private get fixedName(): boolean {
    return !!this.entry?.self && !this.names && this.entry.person === this.words.person && this.who === 'self' && !unfinished(this.scope);
  }

  protected override render(): TemplateResult {
    const left = this.max - lengthOf(this.words.text);
    const hue = COLUMNS.indexOf(this.column);
    const meanwhile = this.entry && this.edition && this.entry.edition !== this.edition;
    return html`<form @submit=${this.submit} @keydown=${this.key} aria-label=${t(this.entry ? 'team.entry.edit' : `team.add.${this.column}`)}>
      <h2 data-hue=${hueOf(hue)}><span>${columnMark(hue)}</span>${t(`team.column.${this.column}`)}</h2>
      ${meanwhile ? html`<p class="meanwhile" role="status">${t('team.meanwhile')}<q dir="auto">${this.entry!.text}</q></p>` : nothing}
      <div class="sheet" data-hue=${hueOf(hue)}>
        <label class="visually-hidden" for="text">${t('team.field.text')}</label>
        <textarea id="text" rows="3" dir="auto" .value=${this.words.text} placeholder=${t(`team.placeholder.${this.column}`)} aria-describedby="left problem"
          aria-invalid=${this.wrong === 'text'} @input=${(event: Event) => this.typed({ text: (event.target as HTMLTextAreaElement).value })}></textarea>
        <p id="left" class="left ${left < 0 ? 'over' : ''}"><span aria-hidden="true">${left}</span><span class="visually-hidden">${t('board.write.left', left)}</span></p>
      </div>
      ${this.column === 'need' ? this.fromNote() : this.about()}
      <p id="problem" class="wrong" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
      <div class="actions">
        <button type="button" class="button" @click=${this.cancel}>${t('board.write.cancel')}</button>
        <button type="submit" class="button primary">${t(this.entry ? 'board.write.save' : 'team.entry.add')}</button>
      </div></form>`;
  }

  /** One's own note as the beginning of a need: the chain from the note to what came of it stays whole. */
  private fromNote(): TemplateResult | typeof nothing {
    return this.notes.length ? html`<div class="field"><label for="note">${t('team.from-note')} <span class="help">${t('team.optional')}</span></label>
      <select id="note" @change=${(event: Event) => this.beginWith((event.target as HTMLSelectElement).value)}>
        <option value="">${t('team.from-note.none')}</option>
        ${this.notes.map((note) => html`<option value=${note.id} ?selected=${this.from.includes(note.id)}>${shortened(note.text, 60)}</option>`)}
      </select></div>` : nothing;
  }

  private beginWith(id: string): void {
    const note = this.notes.find((it) => it.id === id);
    this.from = note ? [note.id] : [];
    if (note) {
      this.typed({ text: this.words.text.trim() ? `${this.words.text.trim()} ${note.text}` : note.text });
    }
  }

  private about(): TemplateResult {
    const trial = this.column === 'trial';
    return html`
      <div class="field"><label for="person">${t(trial ? 'team.field.owner' : 'team.field.person')} <span class="help">${t('team.optional')}</span></label>
        <input id="person" dir="auto" autocomplete="off" maxlength=${PERSON_MAX} ?readonly=${this.fixedName} .value=${this.words.person ?? ''}
          @input=${(event: Event) => this.typed({ person: (event.target as HTMLInputElement).value })}></div>
      ${this.words.person?.trim() && !this.fixedName ? html`<fieldset aria-describedby=${this.wrong === 'who' ? 'problem' : nothing}><legend>${t('team.who')}</legend>
        ${(['self', 'other'] as const).map((who) => html`<label class="check"><input type="radio" name="who" .checked=${this.who === who} @change=${() => this.choose(who)}>
          <span>${t(who === 'self' && !this.named ? 'team.who.self-unreported' : `team.who.${who}`)}</span></label>`)}</fieldset>` : nothing}
      <div class="field"><label for="organisation">${t('team.field.organisation')} <span class="help">${t('team.optional')}</span></label>
        <input id="organisation" dir="auto" autocomplete="off" maxlength=${ORGANISATION_MAX} .value=${this.words.organisation ?? ''}
          @input=${(event: Event) => this.typed({ organisation: (event.target as HTMLInputElement).value })}></div>
      ${trial ? html`<div class="field"><label for="due">${t('team.field.due')} <span class="help">${t('team.optional')}</span></label>
        <input id="due" type="date" min="2000-01-01" max="2199-12-31" .value=${this.words.due ?? ''} @input=${(event: Event) => this.typed({ due: (event.target as HTMLInputElement).value || undefined })}></div>` : nothing}
      ${this.needs.length ? html`<div class="field"><label for="need">${t('team.field.need')} <span class="help">${t('team.optional')}</span></label>
        <select id="need" @change=${(event: Event) => this.typed({ need: (event.target as HTMLSelectElement).value || undefined })}>
          <option value="" ?selected=${!this.words.need}>${t('team.need.none')}</option>
          ${this.needs.map((need) => html`<option value=${need.id} ?selected=${need.id === this.words.need}>${shortened(need.text, 60)}</option>`)}
        </select></div>` : nothing}`;
  }

  private typed(part: Partial<Words>): void {
    this.words = { ...this.words, ...part };
    if (part.person !== undefined && this.who === 'self' && this.entry?.self) {
      this.who = '';
    }
    this.problem = '';
    this.wrong = '';
    this.keep();
  }

  private choose(who: 'self' | 'other'): void {
    this.who = who;
    this.problem = '';
    this.wrong = '';
    this.typed({ self: who === 'self' });
  }

  private keep(): void {
    device.set(draftKey(this.scope), JSON.stringify({ words: this.words, edition: this.edition } satisfies Draft));
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.submit(event);
    }
  }

  private cancel(): void {
    device.remove(draftKey(this.scope));
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  private submit(event: Event): void {
    event.preventDefault();
    const text = this.words.text.trim();
    const over = lengthOf(text) - this.max;
    const person = this.words.person?.trim() || undefined;
    const named = this.column === 'need' ? undefined : person;
    if (!text || over > 0) {
      this.refuse('text', text ? t('board.write.too-long', over, this.max) : t('team.empty'), 'textarea');
    } else if (named && !this.who && !this.fixedName) {
      this.refuse('who', t(this.named ? 'team.who.choose' : 'team.who.choose-unreported'), 'fieldset input');
    } else {
      device.remove(draftKey(this.scope));
      const saved: Words = { text, person: named, self: named ? this.who === 'self' : undefined, organisation: this.words.organisation?.trim() || undefined,
        due: this.words.due, need: this.words.need };
      this.dispatchEvent(new CustomEvent<Saved>('save', { detail: { words: saved, edition: this.edition, from: this.from } }));
    }
  }

  private refuse(wrong: 'text' | 'who', problem: string, at: string): void {
    this.wrong = wrong;
    this.problem = problem;
    this.renderRoot.querySelector<HTMLElement>(at)?.focus();
  }
}

export interface Saved {
  words: Words;
  edition: number;
  /** notes it began with */
  from: string[];
}

customElements.define('team-entry-form', EntryForm);
