import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { call, type Answer } from '../../shared/api';
import { newId } from '../../shared/ids';
import { dateAndTime, speech, t } from '../../shared/i18n';
import { icon } from '../parts';

/** What is not for the board, as its author finds it again. */
interface OwnConcern {
  id: string;
  source: 'BOARD' | 'PHONE';
  text: string;
  byWhom?: string;
  language: string;
  contact?: string;
  state: 'NEW' | 'OPEN' | 'ROUTED' | 'CLOSED';
  at: string;
  steps: { kind: string; at: string; words: string; destination: string | null; by: string | null }[];
}

interface PrivatePlace {
  readers: string[];
  concerns: OwnConcern[];
}

/** A note of one's own that is about to leave the board. */
export interface Moving {
  board: string;
  note: string;
  text: string;
}

const AGAIN_MS = 20_000;
const TEXT_MAX = 2000;
/** What is being written: for this tab only, because a phone may be lent. */
const DRAFT = 'tafel.private.';

let moving: Moving | null = null;

/** Goes to the private place with a note of one's own, to ask there whether it may leave the board. */
export function movePrivately(note: Moving): void {
  moving = note;
  location.hash = 'private';
}

/**
 * The private place: what somebody says about abuse is written here and answered here, and is never on the wall. Nothing of
 * it is kept on the device but what is being written, until the tab is closed.
 */
export class TafelPrivate extends LitElement {
  static override properties = {
    session: { type: String }, over: { type: Boolean }, place: { state: true }, text: { state: true }, contact: { state: true }, busy: { state: true }, problem: { state: true },
    said: { state: true }, replies: { state: true }, asking: { state: true }, moving: { state: true },
  };
  declare session: string;
  declare over: boolean;
  declare private place: PrivatePlace | null;
  declare private text: string;
  declare private contact: string;
  declare private busy: boolean;
  declare private problem: string;
  declare private said: string;
  declare private replies: Record<string, string>;
  declare private asking: string | null;
  declare private moving: Moving | null;
  private sending = newId();
  private timer: ReturnType<typeof setInterval> | undefined;
  private stop: () => void = () => undefined;

  constructor() {
    super();
    this.session = '';
    this.over = false;
    this.place = null;
    this.text = '';
    this.contact = '';
    this.busy = false;
    this.problem = '';
    this.said = '';
    this.replies = {};
    this.asking = null;
    this.moving = moving;
    moving = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.text = sessionStorage.getItem(DRAFT + this.session) ?? '';
    this.stop = speech.listen(() => this.requestUpdate());
    this.timer = setInterval(() => document.visibilityState === 'visible' && !this.busy && void this.read(), AGAIN_MS);
    void this.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.stop();
  }

  private get address(): string {
    return `/api/lab/${this.session}/me/concerns`;
  }

  private async read(): Promise<void> {
    const answer = await call<PrivatePlace>('GET', this.address);
    if (answer.ok) {
      this.place = answer.value;
    } else if (!this.place) {
      this.problem = this.reason(answer);
    }
  }

  /** Takes a step; what was typed goes only when the server has it. */
  private async take(method: string, path: string, body: unknown, said: string, done: () => void): Promise<void> {
    this.busy = true;
    this.problem = '';
    this.said = '';
    const answer = await call<PrivatePlace>(method, this.address + path, body);
    this.busy = false;
    if (answer.ok) {
      done();
      this.place = answer.value;
      this.said = said;
    } else {
      this.problem = this.reason(answer);
    }
    await this.updateComplete;
    this.querySelector('[role=alert], .said')?.scrollIntoView({ block: 'nearest' });
  }

  private reason(answer: Answer<unknown>): string {
    return (!answer.ok && answer.detail) || t(!answer.ok && answer.status === 0 ? 'hall.private.kept' : 'hall.trouble');
  }

  private write(text: string): void {
    this.text = text;
    if (text) {
      sessionStorage.setItem(DRAFT + this.session, text);
    } else {
      sessionStorage.removeItem(DRAFT + this.session);
    }
  }

  private send(): void {
    if (!this.text.trim()) {
      this.problem = t('hall.private.empty');
      return;
    }
    void this.take('POST', '', { id: this.sending, text: this.text, contact: this.contact.trim() || undefined }, t('hall.private.sent'), () => {
      this.sending = newId();
      this.contact = '';
      this.write('');
    });
  }

  private move(note: Moving): void {
    void this.take('POST', '', { board: note.board, note: note.note }, t('hall.private.moved'), () => (this.moving = null));
  }

  protected override render(): TemplateResult {
    const place = this.place;
    return html`
      <section class="page private">
        <button type="button" class="back" @click=${() => history.back()}>${icon('back')}${t('hall.back')}</button>
        <h1 tabindex="-1">${t('hall.private.title')}</h1>
        <p class="said" role="status">${this.said}</p>
        ${this.problem ? html`<p class="banner danger" role="alert"><span>${this.problem}</span></p>` : nothing}
        ${this.moving ? this.asks(this.moving) : nothing}
        ${place?.concerns.length ? html`<h2>${t('hall.private.mine')}</h2>${place.concerns.map((it) => this.own(it))}${this.moving ? nothing : html`<h2>${t('hall.private.more')}</h2>`}` : nothing}
        ${this.moving ? nothing : this.form(place)}
      </section>`;
  }

  private who(place: PrivatePlace | null): TemplateResult | typeof nothing {
    return !place ? nothing : html`<p class="help">${place.readers.length ? t('hall.private.readers', place.readers.join(', ')) : t('hall.private.nobody')}</p>`;
  }

  private form(place: PrivatePlace | null): TemplateResult {
    return html`
      <p class="lead">${t('hall.private.what')}</p>
      ${this.who(place)}
      <form @submit=${(event: Event) => { event.preventDefault(); this.send(); }}>
        <div class="field"><label for="private-text">${t('hall.private.text')}</label>
          <textarea id="private-text" rows="6" maxlength=${TEXT_MAX} dir="auto" .value=${this.text} @input=${(event: Event) => this.write((event.target as HTMLTextAreaElement).value)}></textarea></div>
        <div class="field"><label for="private-contact">${t('hall.private.contact')}</label>
          <input id="private-contact" maxlength="200" dir="auto" autocomplete="off" .value=${this.contact} @input=${(event: Event) => (this.contact = (event.target as HTMLInputElement).value)}>
          <p class="help">${t('hall.private.contact-help')}</p></div>
        <button class="button primary huge" ?disabled=${this.busy}>${t('hall.private.send')}</button>
      </form>
      <p class="help">${t('hall.private.danger')}</p>`;
  }

  private asks(note: Moving): TemplateResult {
    return html`
      <p class="lead">${t('hall.private.move-what')}</p>
      ${this.who(this.place)}
      <blockquote dir="auto">${note.text}</blockquote>
      <div class="buttons"><button type="button" class="button primary" ?disabled=${this.busy} @click=${() => this.move(note)}>${t('hall.private.move')}</button>
        <button type="button" class="button" @click=${() => (this.moving = null)}>${t('hall.private.stay')}</button></div>`;
  }

  private own(concern: OwnConcern): TemplateResult {
    const gone = this.asking === concern.id;
    return html`
      <article class="private-own">
        <p class="kicker">${dateAndTime(concern.at)} · ${t(`hall.private.state.${concern.state.toLowerCase()}`)}</p>
        ${concern.source === 'BOARD' ? html`<p class="help">${t('hall.private.was-note')}</p>` : nothing}
        <p class="private-text" dir="auto">${concern.text}</p>
        ${concern.contact ? html`<p class="help">${t('hall.private.reached-at', concern.contact)}
          <button type="button" class="button" ?disabled=${this.busy} @click=${() => void this.take('PUT', `/${concern.id}/contact`, {}, t('hall.private.contact-gone'), () => undefined)}>${t('hall.private.contact-drop')}</button></p>` : nothing}
        <ol role="list">${concern.steps.map((step) => html`<li class=${step.by === null ? 'me' : ''}>
          <p class="kicker">${dateAndTime(step.at)} · ${t(`hall.private.step.${step.kind.toLowerCase()}`, step.by ?? '', step.destination ? t(`hall.private.to.${step.destination.toLowerCase().replaceAll('_', '-')}`) : '')}</p>
          ${step.words ? html`<p class="private-text" dir="auto">${step.words}</p>` : nothing}</li>`)}</ol>
        <p class="help">${t(`hall.private.next.${concern.state.toLowerCase()}`)}</p>
        <div class="field"><label for="reply-${concern.id}">${t('hall.private.reply')}</label>
          <textarea id="reply-${concern.id}" rows="2" maxlength=${TEXT_MAX} dir="auto" .value=${this.replies[concern.id] ?? ''}
            @input=${(event: Event) => (this.replies = { ...this.replies, [concern.id]: (event.target as HTMLTextAreaElement).value })}></textarea></div>
        <div class="buttons">
          <button type="button" class="button" ?disabled=${this.busy || !(this.replies[concern.id] ?? '').trim()} @click=${() => void this.take('POST', `/${concern.id}/replies`,
            { text: this.replies[concern.id] }, t('hall.private.replied'), () => (this.replies = { ...this.replies, [concern.id]: '' }))}>${t('hall.private.reply-send')}</button>
          ${gone ? html`<span>${t('hall.private.withdraw-sure')}</span>
            <button type="button" class="button danger" ?disabled=${this.busy} @click=${() => void this.take('DELETE', `/${concern.id}`, undefined, t('hall.private.withdrawn'), () => (this.asking = null))}>${t('hall.private.withdraw')}</button>
            <button type="button" class="button" @click=${() => (this.asking = null)}>${t('hall.private.withdraw-not')}</button>`
          : html`<button type="button" class="button" @click=${() => (this.asking = concern.id)}>${t('hall.private.withdraw')}</button>`}
        </div>
      </article>`;
  }
}

customElements.define('tafel-private', TafelPrivate);
