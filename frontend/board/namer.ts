import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../shared/i18n';
import { paper } from './styles';

/** As many as the server keeps. */
export const NAME_MAX = 80;

/** A field for the name of a cluster. Event: `name` with the text, blank to take the name away; `cancel`. */
export class ClusterNamer extends LitElement {
  static override properties = { name: { type: String }, trouble: { type: String } };
  declare name: string;
  declare trouble: string;

  static override styles = [paper, css`
    :host { display: block; background: var(--tafel-color-surface); color: var(--tafel-color-ink); border-radius: var(--tafel-border-radius-l); padding: var(--tafel-space-m); box-shadow: var(--tafel-shadow-float); }
    label { display: block; font-weight: 600; margin-block-end: 0.25rem; }
    input { inline-size: 100%; min-block-size: 2.75rem; font: inherit; padding: 0.4rem 0.75rem; border: 1px solid var(--tafel-color-line-strong); border-radius: var(--tafel-border-radius-m); background: var(--tafel-color-page); color: inherit; }
    .end { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--tafel-space-s); margin-block-start: var(--tafel-space-m); }
    .wrong { margin: 0.5rem 0 0; }
  `];

  constructor() {
    super();
    this.name = '';
    this.trouble = '';
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.select());
  }

  protected override render(): TemplateResult {
    return html`<form @submit=${this.submit}>
      <label for="name">${t('board.field.cluster-name')}</label>
      <input id="name" maxlength=${NAME_MAX} autocomplete="off" .value=${this.name} aria-describedby=${this.trouble ? 'trouble' : nothing} aria-invalid=${this.trouble ? 'true' : nothing}>
      ${this.trouble ? html`<p class="wrong" id="trouble" role="alert">${this.trouble}</p>` : nothing}
      <div class="end"><button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('cancel'))}>${t('board.write.cancel')}</button>
        <button class="button primary">${t('board.write.save')}</button></div>
    </form>`;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent<string>('name', { detail: this.renderRoot.querySelector('input')!.value.trim() }));
  };
}

customElements.define('cluster-namer', ClusterNamer);
