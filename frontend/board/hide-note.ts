import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../shared/i18n';
import type { Why } from '../shared/wire';
import { paper } from './styles';

const REASONS: readonly Why['reason'][] = ['personal', 'hurtful', 'double', 'off-topic', 'other'];
const WORDS_MAX = 200;

/** Asks a facilitator why a note is hidden. Its author reads the answer, nobody else. */
class HideNote extends LitElement {
  static override properties = { text: { type: String }, reason: { state: true }, problem: { state: true } };
  declare text: string;
  declare private reason: Why['reason'];
  declare private problem: string;
  answered: (why: Why | null) => void = () => undefined;

  static override styles = [paper, css`
    dialog { border: 0; padding: var(--tafel-space-l); border-radius: var(--tafel-border-radius-l); background: var(--tafel-color-surface); color: var(--tafel-color-ink);
      inline-size: min(32rem, calc(100vw - 2rem)); box-shadow: var(--tafel-shadow-paper); }
    dialog::backdrop { background: rgb(0 0 0 / 0.45); }
    form { display: grid; gap: var(--tafel-space-m); }
    h2 { margin: 0; font-size: 1.25rem; }
    blockquote { margin: 0; padding-inline-start: 0.75rem; border-inline-start: 4px solid var(--tafel-color-line-strong); overflow-wrap: anywhere; }
    fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: 0.25rem; }
    legend { padding: 0; font-weight: 600; margin-block-end: 0.35rem; }
    .choice { display: flex; align-items: center; gap: 0.6rem; min-block-size: 2.25rem; }
    .choice input { inline-size: 1.25rem; block-size: 1.25rem; accent-color: var(--tafel-color-accent); }
    textarea { inline-size: 100%; font: inherit; padding: 0.6rem; border: 1px solid var(--tafel-color-line-strong); border-radius: var(--tafel-border-radius-m); background: var(--tafel-color-surface); color: inherit; }
    .row { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: flex-end; }
    p { margin: 0; }
  `];

  constructor() {
    super();
    this.text = '';
    this.reason = 'personal';
    this.problem = '';
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')!.showModal();
    this.renderRoot.querySelector<HTMLElement>('input')!.focus();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${() => this.end(null)}>
      <form @submit=${this.submit}>
        <h2 id="title">${t('board.hide.title')}</h2>
        <blockquote dir="auto">${this.text}</blockquote>
        <fieldset><legend>${t('board.hide.why')}</legend>
          ${REASONS.map((it) => html`<label class="choice"><input type="radio" name="reason" value=${it} .checked=${it === this.reason} @change=${() => (this.reason = it)}>${t(`board.hide.reason.${it}`)}</label>`)}
        </fieldset>
        <label>${t(this.reason === 'other' ? 'board.hide.words-needed' : 'board.hide.words')}<textarea id="words" rows="2" maxlength=${WORDS_MAX} dir="auto"></textarea></label>
        <p>${t('board.hide.who')}</p>
        <p class="wrong" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
        <div class="row"><button type="button" class="button" @click=${() => this.end(null)}>${t('board.hide.not')}</button>
          <button class="button primary">${t('board.hide.do')}</button></div>
      </form></dialog>`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const words = this.renderRoot.querySelector('textarea')!.value.trim();
    if (this.reason === 'other' && !words) {
      this.problem = t('board.hide.need-words');
      this.renderRoot.querySelector('textarea')!.focus();
      return;
    }
    this.end({ reason: this.reason, ...(words ? { words } : {}) });
  }

  private end(why: Why | null): void {
    this.remove();
    this.answered(why);
    this.answered = () => undefined;
  }
}

customElements.define('hide-note', HideNote);

/** @returns the reason, or null when the note stays as it is */
export function askWhy(text: string): Promise<Why | null> {
  return new Promise((resolve) => {
    const sheet = document.createElement('hide-note') as HideNote;
    sheet.text = text;
    sheet.answered = resolve;
    document.body.append(sheet);
  });
}
