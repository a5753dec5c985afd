import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LANGUAGES, speech, t } from '../shared/i18n';
import type { Answer } from '../shared/api';
import type { NoteTranslation } from '../shared/wire';
import type { Shown } from './overlay';
import { paper } from './styles';

/** What the field needs of a board. */
export interface Translating {
  better: (note: string, language: string, text: string) => Promise<Answer<NoteTranslation>>;
  takenBack: (note: string, language: string) => Promise<Answer<NoteTranslation>>;
  says: (note: Shown, language: string) => Promise<NoteTranslation | undefined>;
}

/** The most characters of a translation; the server keeps as many. */
const MOST = 2000;

/**
 * A field in which somebody who knows better writes what a note says in another language. Events: `kept` and `gone` with
 * the language, `cancel`.
 */
export class NoteTranslator extends LitElement {
  static override properties = {
    note: { attribute: false }, board: { attribute: false }, language: { state: true }, now: { state: true }, trouble: { state: true }, busy: { state: true },
  };
  declare note: Shown;
  declare board: Translating;
  declare private language: string;
  declare private now: NoteTranslation | undefined;
  declare private trouble: string;
  declare private busy: boolean;

  static override styles = [paper, css`
    :host { display: block; background: var(--tafel-color-surface); color: var(--tafel-color-ink); border-radius: var(--tafel-border-radius-l); padding: var(--tafel-space-m); box-shadow: var(--tafel-shadow-float); }
    h2 { margin: 0 0 0.5rem; font-size: 1.25rem; }
    .said { margin: 0 0 var(--tafel-space-m); padding: 0.6rem 0.75rem; background: var(--tafel-color-surface-sunken); border-radius: var(--tafel-border-radius-m); white-space: pre-line; overflow-wrap: anywhere; }
    .said b { display: block; font-size: 0.875rem; }
    label { display: block; font-weight: 600; margin-block: 0.5rem 0.25rem; }
    select, textarea { inline-size: 100%; min-block-size: 2.75rem; font: inherit; padding: 0.4rem 0.75rem; border: 1px solid var(--tafel-color-line-strong); border-radius: var(--tafel-border-radius-m); background: var(--tafel-color-page); color: inherit; box-sizing: border-box; }
    textarea { min-block-size: 6rem; resize: vertical; }
    .end { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--tafel-space-s); margin-block-start: var(--tafel-space-m); }
    .end .back { margin-inline-end: auto; }
    .wrong { margin: 0.5rem 0 0; }
  `];

  constructor() {
    super();
    this.language = '';
    this.now = undefined;
    this.trouble = '';
    this.busy = false;
  }

  private get offered(): typeof LANGUAGES {
    return LANGUAGES.filter((it) => it.tag !== this.note.language);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('note') && !this.language) {
      void this.turn(this.offered.find((it) => it.tag === speech.language)?.tag ?? this.offered[0].tag);
    }
  }

  private async turn(language: string): Promise<void> {
    this.language = language;
    this.trouble = '';
    this.now = undefined;
    const now = await this.board.says(this.note, language);
    if (this.language === language) {
      this.now = now;
      const field = this.renderRoot.querySelector('textarea');
      if (field) {
        field.value = now?.text ?? '';
      }
    }
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  }

  protected override render(): TemplateResult {
    return html`<form @submit=${this.submit}>
      <h2>${t('board.better.title')}</h2>
      <p class="said" dir="auto"><b>${t('board.better.original')}</b><span lang=${this.note.language || nothing}>${this.note.text}</span></p>
      <label for="language">${t('board.better.language')}</label>
      <select id="language" .value=${this.language} @change=${(event: Event) => void this.turn((event.target as HTMLSelectElement).value)}>
        ${this.offered.map((it) => html`<option value=${it.tag} lang=${it.tag} ?selected=${it.tag === this.language}>${it.name}</option>`)}</select>
      <label for="words">${t('board.better.words')}</label>
      <textarea id="words" dir="auto" lang=${this.language} maxlength=${MOST} required aria-describedby=${this.trouble ? 'trouble' : nothing}></textarea>
      ${this.trouble ? html`<p class="wrong" id="trouble" role="alert">${this.trouble}</p>` : nothing}
      <div class="end">
        ${this.now?.person ? html`<button type="button" class="button back" ?disabled=${this.busy} @click=${() => void this.step(() => this.board.takenBack(this.note.id, this.language), 'gone')}>${t('board.better.take-back')}</button>` : nothing}
        <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('cancel'))}>${t('board.write.cancel')}</button>
        <button class="button primary" ?disabled=${this.busy}>${t('board.write.save')}</button></div>
    </form>`;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = this.renderRoot.querySelector('textarea')!.value.trim();
    if (text) {
      void this.step(() => this.board.better(this.note.id, this.language, text), 'kept');
    }
  };

  private async step(work: () => Promise<Answer<NoteTranslation>>, done: 'kept' | 'gone'): Promise<void> {
    this.busy = true;
    const answer = await work();
    this.busy = false;
    if (answer.ok) {
      this.dispatchEvent(new CustomEvent<string>(done, { detail: this.language }));
    } else {
      this.trouble = answer.detail || t('board.better.trouble');
    }
  }
}

customElements.define('note-translator', NoteTranslator);
