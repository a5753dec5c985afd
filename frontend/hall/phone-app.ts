import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { drafts, dropDraft } from '../board/drafts';
import type { Shown } from '../board/board-store';
import { openWriter, type Written } from '../board/writer';
import { call } from '../shared/api';
import { newId } from '../shared/ids';
import { browserLanguage, pick, speech, t } from '../shared/i18n';
import { device } from '../shared/store';
import { chooseTheme, LANGUAGE, prefer, preference, theme, type Theme } from '../shared/preferences';
import type { JoinInfo, Me } from '../shared/wire';
import { icon, timerView } from './parts';
import { unsent } from '../board/outbox';
import { HallSession } from './session';
import { bannersView } from './views/banners';
import { editorView } from './views/editor';
import { Turns } from './turn';
import { joinView, NOT_JOINING, type Joining } from './views/join';
import { menuSheet, type Settings } from './views/menu';
import { nowView, reuse } from './views/now';
import './views/private';
import { PAGES, tabsView, type Page } from './views/tabs';
import { teamPage } from './views/team';
import { frameworkView, mineView, shutView, wallView } from './views/pages';

/**
 * The phone of a participant: from the door to the report. It follows the facilitator by itself and shows one thing at a
 * time. Drawn in the page's own tree, so that the common style sheet and the organisation's tokens apply.
 */
export class TafelPhone extends LitElement {
  static override properties = {
    code: { type: String }, info: { state: true }, me: { state: true }, page: { state: true }, joining: { state: true },
    settings: { state: true }, shut: { state: true }, lostMe: { state: true }, toast: { state: true }, editing: { state: true },
    frameworkTrouble: { state: true }, read: { state: true }, said: { state: true },
  };
  declare code: string;
  declare private info: JoinInfo | null;
  declare private me: Me | null;
  declare private page: Page;
  declare private joining: Joining;
  declare private settings: Settings | null;
  declare private shut: { status: number; detail?: string } | null;
  declare private lostMe: boolean;
  declare private toast: { text: string; undo?: () => void } | null;
  declare private editing: Shown | null;
  declare private frameworkTrouble: string;
  declare private read: string | null;
  declare private said: string;
  private session: HallSession | null = null;
  private readonly turns = new Turns();
  private joinId = newId();
  private toastTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly stops: (() => void)[] = [];

  constructor() {
    super();
    this.code = '';
    this.info = null;
    this.me = null;
    this.page = 'now';
    this.joining = NOT_JOINING;
    this.settings = null;
    this.shut = null;
    this.lostMe = false;
    this.toast = null;
    this.editing = null;
    this.frameworkTrouble = '';
    this.read = null;
    this.said = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const hash = (): void => void (this.page = PAGES.find((it) => `#${it}` === location.hash) ?? 'now');
    hash();
    const tick = setInterval(() => this.session?.stage?.timer?.state === 'RUNNING' && this.requestUpdate(), 500);
    window.addEventListener('hashchange', hash);
    this.stops.push(speech.listen(() => this.spoken()), () => clearInterval(tick), () => window.removeEventListener('hashchange', hash));
    void speech.use(preference(LANGUAGE) ?? (speech.has('hall.loading') ? speech.language : browserLanguage()));
    void this.enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stops.forEach((stop) => stop());
    this.session?.stop();
  }

  private spoken(): void {
    document.documentElement.lang = speech.language;
    document.documentElement.dir = 'ltr';
    this.requestUpdate();
  }

  /** Reads what is behind this code, and whether we are in already. */
  private async enter(): Promise<void> {
    this.shut = null;
    const answer = await call<JoinInfo>('GET', `/api/join/${encodeURIComponent(this.code)}`);
    if (!answer.ok) {
      this.shut = { status: answer.status, detail: answer.detail };
      return;
    }
    this.info = answer.value;
    if (answer.value.you) {
      this.welcome(answer.value.you);
    } else {
      this.joining = { ...this.joining, name: this.joining.name || answer.value.suggestedName };
    }
  }

  private welcome(me: Me): void {
    this.me = me;
    const back = this.lostMe;
    this.lostMe = false;
    if (!preference(LANGUAGE) && me.language !== speech.language) {
      void speech.use(me.language);
    }
    if (this.session?.id === me.session) {
      if (back) {
        this.session.again();
      }
      return;
    }
    const session = new HallSession(me.session);
    session.listen(() => this.changed());
    session.onPosted = () => this.say(t('hall.sent'));
    this.session = session;
    session.start();
  }

  private changed(): void {
    const session = this.session!;
    const turn = this.turns.of(session.stage);
    if (turn === 'moved') {
      this.go(this.page === 'private' ? 'private' : 'now');
      this.toast = null;
      this.said = session.stage?.phase ? t('hall.phase.new', pick(session.stage.phase.title)) : '';
      window.scrollTo({ top: 0 });
    } else if (turn) {
      this.say(t(`hall.quiet.${turn}`));
    }
    if (session.refusal?.status === 401 && !this.lostMe) {
      this.lostMe = true;
      this.joinId = newId();
      this.joining = { ...this.joining, name: this.me?.name ?? '', group: this.me?.group ?? '', busy: false, problem: '' };
      this.me = null;
      void this.enter();
    }
    this.requestUpdate();
  }

  private readonly go = (page: Page): void => {
    if (page === this.page) {
      return;
    }
    history.pushState(null, '', page === 'now' ? location.pathname : `#${page}`);
    this.page = page;
    window.scrollTo({ top: 0 });
  };

  private readonly openFramework = (): void => {
    this.closeMenu();
    this.go('framework');
  };

  private async join(): Promise<void> {
    const now = this.joining;
    const name = now.name.trim();
    const problem = !now.group ? t('hall.join.need-group') : !name ? t('hall.join.need-name') : now.email.trim() && !now.consent ? t('hall.mail.need-consent') : '';
    if (problem) {
      this.joining = { ...now, problem };
      await this.updateComplete;
      this.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' });
      return;
    }
    this.joining = { ...now, busy: true, problem: '' };
    const answer = await call<Me>('POST', `/api/join/${encodeURIComponent(this.code)}`, {
      id: this.joinId, name, group: now.group, language: speech.language, ...(now.email.trim() ? { email: now.email.trim(), consent: true, invite: now.invite } : {}),
    });
    if (answer.ok) {
      this.joining = { ...this.joining, busy: false };
      this.welcome(answer.value);
      window.scrollTo({ top: 0 });
    } else {
      this.joining = { ...this.joining, busy: false, problem: answer.detail || t(answer.status === 0 ? 'hall.no-network' : 'hall.trouble') };
    }
  }

  private async otherName(): Promise<void> {
    const answer = await call<JoinInfo>('GET', `/api/join/${encodeURIComponent(this.code)}`);
    if (answer.ok) {
      this.joining = { ...this.joining, name: answer.value.suggestedName };
    }
  }

  private readonly chooseLanguage = (tag: string): void => {
    prefer(LANGUAGE, tag);
    void speech.use(tag);
    if (this.me) {
      void this.changeMe({ language: tag });
    }
  };

  private readonly changeTheme = (chosen: Theme): void => {
    chooseTheme(chosen);
    this.requestUpdate();
  };

  private async changeMe(part: { language?: string; name?: string; email?: string; consent?: boolean; invite?: boolean }, said?: string): Promise<void> {
    const answer = await call<Me>('PUT', `/api/lab/${this.me!.session}/me`, part);
    if (answer.ok) {
      this.me = answer.value;
    }
    this.tellSettings(answer.ok ? (said ?? '') : '', answer.ok ? '' : answer.detail || t('hall.trouble'));
  }

  private tellSettings(said: string, problem = ''): void {
    if (this.settings) {
      this.settings = { ...this.settings, said, problem };
    }
  }

  private openMenu(): void {
    this.settings = { name: this.me!.name, email: '', consent: false, invite: false, said: '', problem: '', leaving: false };
    void this.updateComplete.then(() => this.querySelector<HTMLDialogElement>('dialog.sheet-menu')?.showModal());
  }

  private closeMenu(): void {
    this.querySelector<HTMLDialogElement>('dialog.sheet-menu')?.close();
    this.settings = null;
  }

  private async dropMail(): Promise<void> {
    const answer = await call<unknown>('DELETE', `/api/lab/${this.me!.session}/me/email`);
    if (answer.ok) {
      this.me = { ...this.me!, email: null };
    }
    this.tellSettings(answer.ok ? t('hall.mail.withdrawn') : '', answer.ok ? '' : answer.detail || t('hall.trouble'));
  }

  private async leave(): Promise<void> {
    const answer = await call<unknown>('DELETE', `/api/lab/${this.me!.session}/me`);
    if (!answer.ok && answer.status !== 401) {
      this.tellSettings('', answer.detail || t('hall.trouble'));
      return;
    }
    this.closeMenu();
    this.session?.outbox.dropAll();
    for (const board of drafts(device, this.session!.id).keys()) {
      dropDraft(device, this.session!.id, board);
    }
    this.session?.stop();
    this.session = null;
    this.me = null;
    this.turns.forget();
    this.joinId = newId();
    this.joining = NOT_JOINING;
    this.go('now');
    await this.enter();
  }

  private write(written: Written): void {
    this.session!.store!.add(written.text, written.byWhom, written.column);
    navigator.vibrate?.(10);
  }

  private withdraw(note: Shown): void {
    const store = this.session!.store!;
    store.withdraw(note.id);
    this.say(t('board.withdrawn'), () => store.bringBack(note));
  }

  private editNote(note: Shown): void {
    this.editing = note;
    void this.updateComplete.then(() => {
      const dialog = this.querySelector<HTMLDialogElement>('dialog.edit');
      if (dialog) {
        openWriter(dialog);
      }
    });
  }

  private edited(written: Written): void {
    const note = this.editing!;
    const entry = note.entry;
    if (entry?.state === 'refused' && (entry.kind === 'add' || entry.kind === 'edit')) {
      this.session!.outbox.again(entry.id, { text: written.text, byWhom: written.byWhom });
    } else {
      const store = this.session!.store!, change = store.edit(note.id, written.text, written.byWhom);
      this.say(t('board.done.edit'), entry?.kind === 'add' ? undefined : () => store.takeBack(change));
    }
    this.querySelector<HTMLDialogElement>('dialog.edit')?.close();
  }

  private say(text: string, undo?: () => void): void {
    clearTimeout(this.toastTimer);
    this.toast = { text, undo };
    this.toastTimer = setTimeout(() => (this.toast = null), undo ? 10_000 : 3500);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('page') && this.page === 'framework' && this.session && !this.session.framework) {
      void this.session.readFramework().then((answer) => {
        this.frameworkTrouble = answer.ok ? '' : answer.detail || t(answer.status === 0 ? 'hall.no-network' : 'hall.trouble');
      });
    }
    if (this.page === 'mine' && (changed.has('page') || changed.has('me'))) {
      void this.session?.readMine();
    }
    const title = pick(this.session?.stage?.title ?? this.info?.title);
    document.title = title ? `${title} · Tafelronde` : 'Tafelronde';
  }

  protected override render(): TemplateResult {
    if (!speech.has('hall.loading')) {
      return html`<main class="loading" aria-busy="true"></main>`;
    }
    if (this.me && this.session) {
      return this.room(this.session, this.me);
    }
    return html`<main class="narrow">${this.door()}</main>`;
  }

  private door(): TemplateResult {
    if (this.shut) {
      const noNetwork = this.shut.status === 0;
      const own = this.shut.status === 404 || this.shut.status === 410;
      const over = this.shut.status === 410;
      return shutView(t(noNetwork ? 'hall.shut.no-network' : over ? 'hall.shut.closed' : own ? 'hall.shut.code' : 'hall.shut.title'),
        this.shut.detail || t(noNetwork ? 'hall.no-network' : own ? 'hall.shut.code-text' : 'hall.trouble'), own ? undefined : () => void this.enter(), over ? unsent(device) : []);
    }
    if (!this.info) {
      return html`<p class="quiet" role="status">${t('hall.loading')}</p>`;
    }
    if (this.info.state === 'CLOSED' || this.info.state === 'PUBLISHED') {
      return shutView(t('hall.shut.closed'), t('hall.shut.closed-text', pick(this.info.title)), undefined, unsent(device));
    }
    const kept = this.session ? this.session.outbox.entries.length + drafts(device, this.session.id).size : 0;
    return joinView(this.info, this.joining, this.lostMe, kept, {
      language: this.chooseLanguage,
      change: (part) => (this.joining = { ...this.joining, ...part }),
      otherName: () => void this.otherName(),
      join: () => void this.join(),
    });
  }

  private room(session: HallSession, me: Me): TemplateResult {
    const stage = session.stage;
    const news = stage?.announcement && stage.announcement.id !== this.read ? stage.announcement : null;
    return html`
      <a class="skip" href="#content" @click=${(event: Event) => { event.preventDefault(); this.querySelector<HTMLElement>('main h1')?.focus(); }}>${t('hall.skip')}</a>
      <header class="top">
        <p class="session-title">${pick(stage?.title ?? this.info?.title)}</p>
        ${stage?.state === 'RUNNING' ? timerView(stage.timer, session.clock.left(stage.timer)) : nothing}
        <button type="button" class="icon-button" aria-label=${t('hall.menu')} @click=${this.openMenu}>${icon('menu')}</button>
      </header>
      ${bannersView(session, news, () => (this.read = news?.id ?? null))}
      <main id="content" class=${this.page}>${this.content(session, me)}</main>
      ${tabsView(session, this.page, this.go)}
      <div class="visually-hidden" aria-live="assertive">${this.said}</div>
      <div class="toast-place" role="status">${this.toast ? html`<div class="toast"><span>${this.toast.text}</span>${this.toast.undo
        ? html`<button type="button" @click=${() => { this.toast?.undo?.(); this.toast = null; }}>${t('board.undo')}</button>` : nothing}</div>` : nothing}</div>
      ${this.settings ? menuSheet(stage, me, theme(), this.info?.languages ?? [], this.settings, {
        close: () => (this.settings = null), language: this.chooseLanguage, theme: this.changeTheme,
        change: (part) => (this.settings = { ...this.settings!, ...part }),
        saveName: () => void this.changeMe({ name: this.settings!.name.trim() }, t('hall.saved')),
        saveMail: () => this.settings!.consent ? void this.changeMe({ email: this.settings!.email.trim(), consent: true, invite: this.settings!.invite }, t('hall.saved')) : this.tellSettings('', t('hall.mail.need-consent')),
        dropMail: () => void this.dropMail(), invite: (invite) => void this.changeMe({ invite }, t('hall.saved')), data: `/api/places/${session.id}/me/data.json`, framework: this.openFramework, reading: session, leave: () => void this.leave(),
      }) : nothing}
      ${this.editing ? editorView(session, this.editing, {
        close: () => (this.editing = null), cancel: () => this.querySelector<HTMLDialogElement>('dialog.edit')?.close(), write: (written) => this.edited(written),
      }) : nothing}`;
  }

  private content(session: HallSession, me: Me): TemplateResult {
    switch (this.page) {
      case 'framework':
        return frameworkView(session.framework, this.frameworkTrouble, () => this.go('now'));
      case 'private': return html`<tafel-private .session=${session.id}></tafel-private>`;
      case 'team': return teamPage(session, me);
      case 'mine':
        return mineView(session, {
          edit: (note) => this.editNote(note), withdraw: (note) => this.withdraw(note), write: () => this.go('now'),
          again: (entry) => session.outbox.again(entry.id), drop: (entry) => session.outbox.drop(entry.id),
        });
      case 'wall': return wallView(session);
      default:
        return nowView(session, me, drafts(device, session.id), {
          write: (written) => this.write(written), framework: this.openFramework, wall: () => this.go('wall'), mine: () => this.go('mine'),
          reuse: (board, draft) => { dropDraft(device, session.id, board); reuse(this, draft); this.requestUpdate(); },
          discard: (board) => { dropDraft(device, session.id, board); this.requestUpdate(); },
        });
    }
  }
}

customElements.define('tafel-phone', TafelPhone);
