import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { number, t } from '../shared/i18n';
import { paper } from './styles';

/** Something to put a note with. */
export interface Choice {
  id: string;
  kind: 'cluster' | 'note';
  text: string;
  /** other words under which it is found, for example of the notes in a cluster */
  words: string;
  /** shown behind it, for example how many notes are in it */
  more?: string;
  language?: string | null;
}

const MOST = 40;

/** A list to choose from with a field to search in it: by pointer, and by keyboard with arrows and Enter. Event: `pick`. */
export class BoardPicker extends LitElement {
  static override properties = { choices: { attribute: false }, heading: { type: String }, sought: { state: true } };
  declare choices: readonly Choice[];
  declare heading: string;
  declare private sought: string;

  static override styles = [paper, css`
    :host { display: block; background: var(--tafel-color-surface); color: var(--tafel-color-ink); border-radius: var(--tafel-border-radius-l); padding: var(--tafel-space-m); box-shadow: var(--tafel-shadow-float); }
    h2 { margin: 0 0 var(--tafel-space-s); font-size: 1.125rem; }
    label { display: block; font-weight: 600; margin-block-end: 0.25rem; }
    input { inline-size: 100%; min-block-size: 2.75rem; font: inherit; padding: 0.4rem 0.75rem; border: 1px solid var(--tafel-color-line-strong); border-radius: var(--tafel-border-radius-m); background: var(--tafel-color-page); color: inherit; }
    .list { max-block-size: min(26rem, 50vh); overflow: auto; margin-block: var(--tafel-space-s); }
    .list h3 { margin: 0.6rem 0 0.2rem; font-size: 0.875rem; color: var(--tafel-color-ink-soft); }
    ul { list-style: none; margin: 0; padding: 3px; }
    .choice { display: flex; gap: 0.75rem; align-items: baseline; inline-size: 100%; min-block-size: 2.75rem; padding: 0.45rem 0.75rem; border: 0; border-radius: var(--tafel-border-radius-s); background: none; text-align: start; overflow-wrap: anywhere; }
    .choice:hover, .choice:focus-visible { background: var(--tafel-color-surface-sunken); }
    .choice span:first-child { flex: 1; }
    .choice .more-words { color: var(--tafel-color-ink-soft); font-size: 0.875rem; white-space: nowrap; }
    .cluster { font-weight: 600; }
    .end { display: flex; justify-content: flex-end; }
    p { margin: 0.5rem 0; color: var(--tafel-color-ink-soft); }
  `];

  constructor() {
    super();
    this.choices = [];
    this.heading = '';
    this.sought = '';
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
  }

  private get found(): Choice[] {
    const words = plain(this.sought).split(' ').filter(Boolean);
    return this.choices.filter((choice) => {
      const text = plain(`${choice.text} ${choice.words}`);
      return words.every((word) => text.includes(word));
    });
  }

  protected override render(): TemplateResult {
    const found = this.found;
    const shown = found.slice(0, MOST);
    const part = (kind: Choice['kind'], title: string): TemplateResult | typeof nothing => {
      const some = shown.filter((it) => it.kind === kind);
      return some.length ? html`<h3 id="part-${kind}">${title}</h3><ul role="list" aria-labelledby="part-${kind}">${some.map((it) => html`<li>
        <button type="button" class="choice ${kind}" @click=${() => this.choose(it)}><span dir="auto" lang=${it.language || nothing}>${it.text}</span>${it.more ? html`<span class="more-words">${it.more}</span>` : nothing}</button></li>`)}</ul>` : nothing;
    };
    return html`<div @keydown=${this.keys}>
      <h2>${this.heading}</h2>
      <label for="sought">${t('board.pick.search')}</label>
      <input id="sought" type="search" autocomplete="off" .value=${this.sought} @input=${(event: Event) => (this.sought = (event.target as HTMLInputElement).value)}>
      <div class="list">
        ${part('cluster', t('board.pick.clusters'))}${part('note', t('board.pick.notes'))}
        ${found.length > shown.length ? html`<p>${t('board.pick.more', number(found.length - shown.length))}</p>` : nothing}
      </div>
      <p role="status">${found.length ? t('board.pick.found', number(found.length)) : t('board.pick.none')}</p>
      <div class="end"><button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('cancel'))}>${t('board.write.cancel')}</button></div>
    </div>`;
  }

  private choose(choice: Choice): void {
    this.dispatchEvent(new CustomEvent<Choice>('pick', { detail: choice }));
  }

  /** Arrows walk through the list; Enter in the field takes the first. */
  private readonly keys = (event: KeyboardEvent): void => {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.choice')];
    const here = buttons.indexOf(event.composedPath()[0] as HTMLElement);
    if (event.key === 'Enter' && here < 0 && (event.composedPath()[0] as HTMLElement).tagName === 'INPUT') {
      event.preventDefault();
      buttons[0]?.click();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = here + (event.key === 'ArrowDown' ? 1 : -1);
      (buttons[next] ?? this.renderRoot.querySelector('input'))?.focus();
    }
  };
}

/** Without capitals and accents, so that what is typed in a hurry is found. */
const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ');

customElements.define('board-picker', BoardPicker);
