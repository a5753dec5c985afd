import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { speech, t } from '../shared/i18n';
import { icon, timerView } from '../hall/parts';
import './team-canvas';
import { TeamSession } from './team-session';
import type { TeamCard } from './wire';

/**
 * Research teams on a phone: choose a team, write its canvas together, speak for it, ask for help, and read back. Keeps its
 * own connection for as long as it is on the screen. Drawn in the page's own tree.
 */
export class TeamPage extends LitElement {
  static override properties = {
    place: { type: String }, name: { type: String }, others: { state: true }, choosing: { state: true }, offering: { state: true }, correcting: { state: true }, said: { state: true },
  };
  declare place: string;
  /** what this person is called in the session */
  declare name: string;
  /** the team that this person chose to look at; null follows what is on */
  declare private others: string | null;
  declare private choosing: boolean;
  declare private offering: boolean;
  declare private correcting: string | null;
  declare private said: string;
  private session: TeamSession | null = null;
  private reading: string | undefined;
  private stops: (() => void)[] = [];

  constructor() {
    super();
    this.place = '';
    this.name = '';
    this.others = null;
    this.choosing = false;
    this.offering = false;
    this.correcting = null;
    this.said = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.begin();
  }

  protected override willUpdate(): void {
    this.begin();
  }

  /** As soon as it is known where: an element that was there before what it is made of learns that late. */
  private begin(): void {
    if (this.session || !this.place || !this.isConnected) {
      return;
    }
    const session = new TeamSession(this.place);
    this.session = session;
    const tick = setInterval(() => session.own?.timer?.state === 'RUNNING' && this.requestUpdate(), 500);
    this.stops = [speech.listen(() => this.requestUpdate()), session.listen(() => this.changed(session)), () => clearInterval(tick), () => session.stop()];
    session.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stops.forEach((stop) => stop());
    this.session = null;
  }

  private changed(session: TeamSession): void {
    if (session.room && session.room.reading !== this.reading) {
      this.reading = session.room.reading;
      this.others = null;
      this.correcting = null;
      this.said = this.reading ? t('team.reading', session.team(this.reading)?.title ?? '') : '';
    }
    session.look(this.looksAt(session));
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    if ((changed.has('others') || changed.has('choosing')) && changed.size && this.hasUpdated) {
      this.session?.look(this.looksAt(this.session));
    }
  }

  /** What this person looks at: what they chose, else what is read back, else their own. */
  private looksAt(session: TeamSession): string | null {
    const room = session.room;
    return (this.others && session.team(this.others) ? this.others : null) ?? (room?.may.readBack ? room.reading ?? null : session.mine?.team ?? null);
  }

  protected override render(): TemplateResult {
    const session = this.session;
    const room = session?.room;
    if (!session || !room || !session.mine) {
      return html`<p class="quiet" role="status">${session?.refusal?.detail || t('team.loading')}</p>`;
    }
    const own = session.own;
    const looked = session.team(session.canvas?.team);
    return html`<section class="team">
      ${session.connected ? nothing : html`<p class="banner warning" role="status">${icon('offline')}<span>${t('hall.offline')}</span></p>`}
      ${session.trouble ? html`<p class="banner danger" role="alert"><span>${session.trouble}</span></p>` : nothing}
      <div class="visually-hidden" aria-live="polite" role="status">${this.said}</div>
      ${session.outbox.entries.filter((it) => it.text && it.board !== session.mine?.team).map((it) => html`<div class="banner warning left-over"><span>${t('hall.mine.not-sent')} <q dir="auto">${it.text}</q>${it.reason ? html` ${it.reason}` : nothing}</span>
        <button type="button" class="button" @click=${() => session.outbox.drop(it.id)}>${t('board.menu.discard')}</button></div>`)}
      ${own && session.mine.asked ? this.asked(session, own) : nothing}
      ${room.may.readBack ? this.readBack(session, looked) : !own || this.choosing ? this.choice(session) : looked ? this.canvas(session, looked, looked.id === own.id) : this.ownHead(session, own)}
      ${room.may.read && !this.choosing ? this.otherTeams(session) : nothing}
    </section>`;
  }

  private choice(session: TeamSession): TemplateResult {
    const room = session.room!;
    return html`<h2>${t('team.choose')}</h2>
      ${room.teams.length === 0 ? html`<div class="talking">${icon('people')}<p>${t('team.none-yet')}</p></div>`
        : room.may.choose ? html`<p class="help">${t('team.choose-help')}</p>` : html`<div class="talking">${icon('people')}<p>${t('team.wait')}</p></div>`}
      <ul class="team-list" role="list">${room.teams.map((team) => {
        const full = team.most !== undefined && team.people >= team.most;
        const mine = team.id === session.mine?.team;
        return html`<li><div><strong dir="auto">${team.title}</strong><span class="help">${team.most ? t('team.people-of', team.people, team.most) : t('team.people', team.people)}</span></div>
          ${mine ? html`<span class="mine-mark">${icon('check')}${t('team.yours')}</span>`
            : room.may.choose ? html`<button type="button" class="button" ?disabled=${full} aria-label=${t('team.choose-named', team.title)} @click=${() => void this.choose(session, team.id)}>${t(full ? 'team.full' : 'team.choose-this')}</button>` : nothing}</li>`;
      })}</ul>
      ${this.choosing ? html`<button type="button" class="button wide" @click=${() => (this.choosing = false)}>${t('hall.back')}</button>` : nothing}`;
  }

  private async choose(session: TeamSession, team: string): Promise<void> {
    if (await session.choose(team)) {
      this.choosing = false;
      this.others = null;
      this.said = t('team.chosen', session.team(team)?.title ?? '');
      await this.updateComplete;
      this.querySelector<HTMLElement>('h2')?.focus();
    }
  }

  private ownHead(session: TeamSession, team: TeamCard): TemplateResult {
    const inside = session.canvas?.team === team.id ? session.canvas.inside : null;
    const speaks = session.mine!.speaks;
    return html`
      <header class="team-head"><h2 tabindex="-1" dir="auto">${team.title}</h2>${team.timer ? timerView(team.timer, session.clock.left(team.timer)) : nothing}</header>
      <p class="help">${speaks ? t('team.you-speak') : team.speaker ? t('team.speaker', team.speaker) : t('team.no-speaker')}
        ${inside?.people.length ? html`<span class="team-people" dir="auto">${t('team.with', inside.people.join(', '))}</span>` : nothing}</p>
      ${this.offering ? this.offer(session, team) : nothing}
      ${inside?.help ? html`<p class="banner info" role="status"><span>${t('team.help.asked')}</span></p>` : nothing}
      <div class="buttons">
        ${session.room!.may.write ? html`<button type="button" class="button" @click=${() => void session.help(team.id, !inside?.help)}>${t(inside?.help ? 'team.help.done' : 'team.help')}</button>` : nothing}
        ${!team.speaker && !session.mine!.asked && !this.offering ? html`<button type="button" class="button" @click=${() => (this.offering = true)}>${t('team.speak')}</button>` : nothing}
        ${speaks ? html`<button type="button" class="button" @click=${() => void session.speak(team.id, false)}>${t('team.speak.stop')}</button>` : nothing}
        ${session.room!.may.choose ? html`<button type="button" class="button" @click=${() => (this.choosing = true)}>${t('team.change')}</button>` : nothing}
      </div>`;
  }

  private asked(session: TeamSession, team: TeamCard): TemplateResult {
    return html`<div class="banner info team-asked" role="status"><strong>${t('team.asked', team.title)}</strong>${this.nameForm(session, team, () => void session.speak(team.id, false), 'team.speak.no')}</div>`;
  }

  private offer(session: TeamSession, team: TeamCard): TemplateResult {
    return html`<div class="banner info team-asked">${this.nameForm(session, team, () => (this.offering = false), 'board.write.cancel')}</div>`;
  }

  /** The name one gives as spokesperson is chosen here and nowhere else: it is seen by everybody. */
  private nameForm(session: TeamSession, team: TeamCard, no: () => void, noText: string): TemplateResult {
    return html`<form class="field" @submit=${async (event: SubmitEvent) => {
      event.preventDefault();
      const name = String(new FormData(event.target as HTMLFormElement).get('speaker') ?? '');
      this.offering = !(await session.speak(team.id, true, name)) && this.offering;
    }}><label for="speaker">${t('team.speak.name')}</label><input id="speaker" name="speaker" dir="auto" autocomplete="off" maxlength="80" required .value=${this.name}>
      <p class="help">${t(session.room!.namesShown ? 'team.speak.seen' : 'team.speak.seen-unreported')}</p>
      <span class="buttons"><button class="button primary">${t('team.speak.yes')}</button><button type="button" class="button" @click=${no}>${t(noText)}</button></span></form>`;
  }

  private canvas(session: TeamSession, team: TeamCard, own: boolean): TemplateResult {
    return html`${own ? this.ownHead(session, team) : html`<header class="team-head"><h2 tabindex="-1" dir="auto">${team.title}</h2></header>
        <p class="help">${team.speaker ? t('team.speaker', team.speaker) : nothing}</p>`}
      <team-canvas .store=${session.canvas} .notes=${own ? session.notes : []} level="3" @settle=${(event: CustomEvent<{ word: string; taken: boolean }>) => void session.settle(team.id, event.detail.word, event.detail.taken)}></team-canvas>`;
  }

  private readBack(session: TeamSession, team: TeamCard | null): TemplateResult {
    if (!team) {
      return html`<div class="talking">${icon('people')}<p>${t('team.read-back.wait')}</p></div>`;
    }
    return html`${this.check(session, team)}${this.canvas(session, team, team.id === session.mine?.team)}`;
  }

  private check(session: TeamSession, team: TeamCard): TemplateResult {
    const said = session.said.get(team.id);
    return html`<section class="team-check" aria-label=${t('team.check', team.title)}><h2>${t('team.check', team.title)}</h2>
      ${said ? html`<p role="status">${said.right ? t('team.check.said-right') : html`${t('team.check.said-wrong')} <q dir="auto">${said.text}</q>${said.state === 'OPEN' ? nothing : html` (${t(`team.word.${said.state.toLowerCase()}`)})`}`}</p>` : nothing}
      ${this.correcting === team.id ? html`<form class="field" @submit=${async (event: SubmitEvent) => {
        event.preventDefault();
        const text = String(new FormData(event.target as HTMLFormElement).get('word') ?? '').trim();
        if (text && await session.say(team.id, text)) {
          this.correcting = null;
        }
      }}><label for="word">${t('team.check.what')}</label><textarea id="word" name="word" rows="3" maxlength="280" required dir="auto" .value=${said?.text ?? ''}></textarea>
        <span class="buttons"><button class="button primary">${t('team.check.send')}</button><button type="button" class="button" @click=${() => (this.correcting = null)}>${t('board.write.cancel')}</button></span></form>`
      : html`<span class="buttons"><button type="button" class="button" aria-pressed=${said?.right ? 'true' : 'false'} @click=${() => void session.say(team.id)}>${icon('check')}${t('team.check.right')}</button>
        <button type="button" class="button" @click=${() => (this.correcting = team.id)}>${t('team.check.wrong')}</button></span>`}
    </section>`;
  }

  private otherTeams(session: TeamSession): TemplateResult {
    const here = session.canvas?.team;
    return html`<nav class="team-others" aria-label=${t('team.others')}><h2>${t('team.others')}</h2><ul class="team-list" role="list">
      ${session.room!.teams.map((team) => html`<li><div><strong dir="auto">${team.title}</strong>${team.id === session.mine?.team ? html`<span class="help">${t('team.yours')}</span>` : nothing}</div>
        ${team.id === here ? html`<span class="mine-mark">${icon('check')}${t('team.looking')}</span>`
          : html`<button type="button" class="button" aria-label=${t('team.look-named', team.title)} @click=${() => this.lookAt(team.id)}>${t('team.look')}</button>`}</li>`)}
    </ul></nav>`;
  }

  private lookAt(team: string): void {
    this.others = team;
    window.scrollTo({ top: 0 });
  }
}

customElements.define('team-page', TeamPage);
