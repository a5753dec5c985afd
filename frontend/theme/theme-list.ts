import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { groupMark } from '../board/marks';
import { groupName, number, speech, t } from '../shared/i18n';
import type { Answer } from '../shared/api';
import { ThemeProposer } from './proposer';
import type { ThemeStore } from './theme-store';
import type { Theme, ThemeNote } from './wire';

/**
 * The themes on a phone: read, support, suggest a name, propose. Drawn in the page's own tree. What somebody was typing stays,
 * whatever happens to the list meanwhile.
 */
export class TafelThemes extends LitElement {
  static override properties = {
    store: { attribute: false }, scope: { type: String }, news: { state: true }, trouble: { state: true }, open: { state: true }, naming: { state: true },
  };
  declare store: ThemeStore;
  declare scope: string;
  declare private news: string;
  declare private trouble: string;
  /** whose notes are open, with what is known of them */
  declare private open: Map<string, ThemeNote[] | string>;
  /** for which theme a name is being written */
  declare private naming: { id: string; text: string; trouble: string } | null;
  private stop?: () => void;
  private known: Set<string> | null = null;
  private readonly proposer = new ThemeProposer(() => this.requestUpdate());

  constructor() {
    super();
    this.scope = '';
    this.news = '';
    this.trouble = '';
    this.open = new Map();
    this.naming = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.store?.listen(() => this.changed());
    this.proposer.begin(this.store, this.scope);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  /** Says which themes are new, politely and not one's own. */
  private changed(): void {
    const now = this.store.list?.themes ?? [];
    const fresh = this.known ? now.filter((it) => !this.known!.has(it.id) && !this.store.mine.proposed.includes(it.id)) : [];
    if (fresh.length) {
      this.news = fresh.map((it) => t('hall.theme.new', it.title)).join('. ');
    }
    this.known = new Set(now.map((it) => it.id));
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    this.proposer.drawn(this);
    if (changed.has('naming') && this.naming && !(changed.get('naming') as { id: string } | null)) {
      this.querySelector<HTMLInputElement>('.theme-name input')?.focus();
    }
  }

  private async done(step: Promise<Answer<unknown>>, said = ''): Promise<boolean> {
    const answer = await step;
    this.trouble = answer.ok ? '' : answer.detail || t(answer.status === 0 ? 'hall.no-network' : 'hall.trouble');
    if (answer.ok && said) {
      this.news = said;
    }
    return answer.ok;
  }

  private async show(theme: Theme): Promise<void> {
    const open = new Map(this.open);
    if (open.delete(theme.id)) {
      this.open = open;
      return;
    }
    this.open = open.set(theme.id, t('hall.loading'));
    const answer = await this.store.notesOf(theme);
    this.open = new Map(this.open).set(theme.id, answer.ok ? answer.value : answer.detail || t(answer.status === 0 ? 'hall.no-network' : 'hall.trouble'));
  }

  private async name(theme: Theme, event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const naming = this.naming!;
    const answer = await this.store.suggest(theme, naming.text.trim(), speech.language);
    if (answer.ok) {
      this.naming = null;
      this.news = t('hall.theme.name-sent');
    } else {
      this.naming = { ...naming, trouble: answer.detail || t(answer.status === 0 ? 'hall.no-network' : 'hall.trouble') };
    }
  }

  protected override render(): TemplateResult {
    const list = this.store.list;
    if (!list) {
      return html`<p class="quiet" role="status">${t('hall.loading')}</p>`;
    }
    const chosen = this.store.in('CHOSEN');
    const proposed = this.store.in('PROPOSED');
    const parked = this.store.in('PARKED');
    return html`
      ${list.closed ? html`<p class="banner info"><span>${t('hall.theme.closed')}</span></p>` : nothing}
      ${list.may.take ? html`<button type="button" class="button primary wide propose" @click=${() => this.proposer.start()}>${t('hall.theme.propose')}</button>
        <p class="help theme-left">${t('hall.theme.left', number(this.store.left))}</p>` : nothing}
      ${this.trouble ? html`<p class="banner danger" role="alert"><span>${this.trouble}</span></p>` : nothing}
      ${list.themes.length ? nothing : html`<p class="talking">${t('hall.theme.none')}</p>`}
      ${chosen.length ? html`<h2>${t('hall.theme.chosen')}</h2>${this.cards(chosen)}` : nothing}
      ${proposed.length ? this.cards(proposed, 2) : nothing}
      ${parked.length ? html`<h2>${t('hall.theme.parked')}</h2><p class="help">${t('hall.theme.parked-help')}</p>${this.cards(parked)}` : nothing}
      ${this.store.mine.withdrawn.map((it) => html`<div class="banner info left-over"><span>${t('hall.theme.withdrawn', it.title)}</span>
        ${list.may.take ? html`<button type="button" class="button" @click=${() => void this.done(this.store.withdraw(it, false))}>${t('hall.theme.bring-back')}</button>` : nothing}</div>`)}
      <p class="visually-hidden" role="status">${this.news}</p>
      ${this.proposer.view((said) => (this.news = said))}`;
  }

  /** @param level of the titles as headings: under a heading of their own, or straight under that of the page */
  private cards(themes: Theme[], level = 3): TemplateResult {
    return html`<ul class="themes" role="list">${themes.map((it) => html`<li class="theme ${it.state.toLowerCase()}">${this.card(it, level)}</li>`)}</ul>`;
  }

  private card(theme: Theme, level: number): TemplateResult {
    const may = this.store.list!.may.take;
    const own = this.store.mine.proposed.includes(theme.id);
    const supports = this.store.supports(theme);
    const count = this.store.count(theme);
    return html`
      <h3 aria-level=${level} lang=${theme.language} dir="auto">${theme.title}</h3>
      ${theme.sentence ? html`<p class="about" lang=${theme.language} dir="auto">${theme.sentence}</p>` : nothing}
      <p class="facts">${own ? html`<span>${t('hall.theme.yours')}</span>` : nothing}${theme.carried ? html`<span>${t('hall.theme.carried')}</span>` : nothing}
        ${theme.author ? html`<span dir="auto">${theme.author}</span>` : nothing}${theme.group ? html`<span>${groupMark(theme.group)} ${groupName(theme.group)}</span>` : nothing}
        ${may ? nothing : html`<span>${t('hall.theme.supporters', number(count))}</span>`}</p>
      ${theme.names.length ? html`<p class="names"><span>${t('hall.theme.names')}:</span> ${theme.names.map((it) => html`<q lang=${it.language} dir="auto">${it.text}</q> `)}</p>` : nothing}
      <div class="theme-actions">
        ${may ? html`<button type="button" class="support" aria-pressed=${supports ? 'true' : 'false'} aria-label="${t('hall.theme.support-named', theme.title)} (${number(count)})"
          @click=${() => void this.done(this.store.support(theme, !supports))}><span class="tick" aria-hidden="true">${supports ? '✓' : '+'}</span>${t('hall.theme.support')} <b>${number(count)}</b></button>` : nothing}
        ${theme.notes ? html`<button type="button" class="quiet-button" aria-expanded=${this.open.has(theme.id) ? 'true' : 'false'} @click=${() => void this.show(theme)}>${t('hall.theme.notes', number(theme.notes))}</button>` : nothing}
        ${may ? html`<button type="button" class="quiet-button" aria-label=${t('hall.theme.name-named', theme.title)} aria-expanded=${this.naming?.id === theme.id ? 'true' : 'false'}
          @click=${() => (this.naming = this.naming?.id === theme.id ? null : { id: theme.id, text: '', trouble: '' })}>${t('hall.theme.name')}</button>` : nothing}
        ${may && own ? html`<button type="button" class="quiet-button" aria-label=${t('hall.theme.edit-named', theme.title)} @click=${() => this.proposer.change(theme)}>${t('hall.theme.edit')}</button>
          <button type="button" class="quiet-button" aria-label=${t('hall.theme.withdraw-named', theme.title)} @click=${() => void this.done(this.store.withdraw(theme, true), t('hall.theme.withdrawn', theme.title))}>${t('hall.theme.withdraw')}</button>` : nothing}
      </div>
      ${this.naming?.id === theme.id ? html`<form class="theme-name field" @submit=${(event: SubmitEvent) => void this.name(theme, event)}>
        <label for="name-${theme.id}">${t('hall.theme.name-label')}</label>
        <input id="name-${theme.id}" maxlength=${this.store.list!.titleMax} .value=${this.naming.text} @input=${(event: Event) => (this.naming = { ...this.naming!, text: (event.target as HTMLInputElement).value })}>
        ${this.naming.trouble ? html`<p class="refused" role="alert">${this.naming.trouble}</p>` : nothing}
        <div class="buttons"><button class="button primary">${t('hall.theme.send')}</button><button type="button" class="button" @click=${() => (this.naming = null)}>${t('hall.theme.cancel')}</button></div></form>` : nothing}
      ${this.behind(theme)}`;
  }

  private behind(theme: Theme): TemplateResult | typeof nothing {
    const notes = this.open.get(theme.id);
    if (notes === undefined) {
      return nothing;
    }
    if (typeof notes === 'string') {
      return html`<p class="help" role="status">${notes}</p>`;
    }
    return notes.length ? html`<ul class="theme-notes">${notes.map((it) => html`<li lang=${it.language} dir="auto">${it.text}${it.group ? html` <span class="facts">${groupMark(it.group)} ${groupName(it.group)}</span>` : nothing}</li>`)}</ul>`
      : html`<p class="help">${t('hall.theme.no-notes')}</p>`;
  }
}

customElements.define('tafel-themes', TafelThemes);

