import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { columnMark, hueOf } from '../board/marks';
import { date, number, speech, t } from '../shared/i18n';
import { icon, timerView } from '../hall/parts';
import type { ShownEntry } from './canvas-store';
import { TeamSession } from './team-session';
import { COLUMNS, type TeamCard } from './wire';

/** From largest to smallest, in hundredths of the screen's height. Below the smallest nobody reads it at the back. */
const SIZES = [4.4, 4, 3.6, 3.3, 3, 2.75, 2.5];

/**
 * Research teams on the screen at the front: which teams there are and, at the read-back, one canvas as large as it can be.
 * What does not fit even at the smallest size is counted below its column and can be read on the phone.
 */
export class TeamScreen extends LitElement {
  static override properties = { place: { type: String } };
  declare place: string;
  private session: TeamSession | null = null;
  private stops: (() => void)[] = [];
  private resize?: ResizeObserver;

  constructor() {
    super();
    this.place = '';
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

  private begin(): void {
    if (this.session || !this.place || !this.isConnected) {
      return;
    }
    const session = new TeamSession(this.place, 'projector');
    this.session = session;
    const tick = setInterval(() => session.room?.teams.some((it) => it.timer?.state === 'RUNNING') && this.requestUpdate(), 500);
    this.resize = new ResizeObserver(() => this.fit());
    this.resize.observe(this);
    this.stops = [speech.listen(() => this.requestUpdate()), session.listen(() => this.changed(session)), () => clearInterval(tick), () => session.stop(),
      () => this.resize?.disconnect()];
    session.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stops.forEach((stop) => stop());
    this.session = null;
  }

  private changed(session: TeamSession): void {
    session.look(session.room?.may.readBack ? session.room.reading ?? null : null);
    this.requestUpdate();
  }

  protected override updated(): void {
    this.fit();
  }

  protected override render(): TemplateResult {
    const session = this.session;
    const room = session?.room;
    if (!session || !room) {
      return html`<p class="screen-quiet" role="status">${session?.refusal?.detail || t('team.loading')}</p>`;
    }
    const team = session.team(room.may.readBack ? room.reading : null);
    return team && session.canvas?.known ? this.canvas(session, team) : this.overview(session);
  }

  private overview(session: TeamSession): TemplateResult {
    const teams = session.room!.teams;
    return teams.length ? html`<ul class="screen-teams" role="list">${teams.map((team) => html`<li>
      <h2 dir="auto">${team.title}</h2><p>${t('team.people', team.people)}</p>
      ${team.speaker ? html`<p dir="auto">${t('team.speaker', team.speaker)}</p>` : nothing}
      ${team.timer ? timerView(team.timer, session.clock.left(team.timer)) : nothing}</li>`)}</ul>`
      : html`<p class="screen-quiet">${t('team.none-yet')}</p>`;
  }

  private canvas(session: TeamSession, team: TeamCard): TemplateResult {
    const all = session.room!.teams;
    return html`<article class="screen-canvas">
      <header><h2 dir="auto">${team.title}</h2>${team.speaker ? html`<p class="speaker" dir="auto">${icon('horn')}${t('team.speaker', team.speaker)}</p>` : nothing}
        <p class="where">${t('team.nth', all.indexOf(team) + 1, all.length)}</p></header>
      <div class="screen-columns">${COLUMNS.map((column, index) => {
        const entries = session.canvas!.shown(column);
        return html`<section data-hue=${hueOf(index)} aria-label=${t(`team.column.${column}`)}>
          <h3><span class="swatch">${columnMark(index)}</span>${t(`team.column.${column}`)}</h3>
          ${entries.length ? nothing : html`<p class="empty">${t('team.empty.read')}</p>`}
          <ul role="list">${entries.map((entry) => html`<li>${this.entry(session, entry)}</li>`)}</ul><p class="rest" hidden></p></section>`;
      })}</div></article>`;
  }

  private entry(session: TeamSession, entry: ShownEntry): TemplateResult {
    const who = entry.personGone ? t('team.person-gone') : entry.person;
    const needs = session.canvas!.shown('need');
    const own = needs.findIndex((it) => it.id === entry.id) + 1;
    const about = [[who, entry.organisation].filter(Boolean).join(' · '), entry.due ? date(entry.due) : '', this.needOf(needs, entry)].filter(Boolean);
    return html`<p class="text" dir="auto" lang=${entry.language || nothing}>${own ? html`<b class="nth">${number(own)}</b> ` : nothing}${entry.text}</p>
      ${about.length ? html`<p class="about" dir="auto">${about.join(' — ')}</p>` : nothing}`;
  }

  /** Which need an entry is for, by the number that stands before it in the first column. */
  private needOf(needs: ShownEntry[], entry: ShownEntry): string {
    const at = entry.need ? needs.findIndex((it) => it.id === entry.need) + 1 : 0;
    return at ? `${t('team.for')} ${number(at)}` : '';
  }

  /** The largest size at which all three columns fit; at the smallest, what does not fit is counted. */
  private fit(): void {
    const columns = [...this.querySelectorAll<HTMLElement>('.screen-columns section')];
    const lists = columns.map((it) => it.querySelector('ul')!);
    columns.forEach((it) => it.querySelectorAll<HTMLElement>('li').forEach((item) => (item.hidden = false)));
    columns.forEach((it) => (it.querySelector<HTMLElement>('.rest')!.hidden = true));
    const over = (): boolean => lists.some((it) => it.scrollHeight > it.clientHeight + 1);
    for (const size of SIZES) {
      this.style.setProperty('--size', String(size));
      if (!over()) {
        return;
      }
    }
    for (const column of columns) {
      const list = column.querySelector('ul')!;
      const rest = column.querySelector<HTMLElement>('.rest')!;
      const items = [...list.children] as HTMLElement[];
      let hidden = 0;
      while (list.scrollHeight > list.clientHeight + 1 && hidden < items.length - 1) {
        hidden++;
        items[items.length - hidden].hidden = true;
        rest.hidden = false;
        rest.textContent = t('team.rest', number(hidden));
      }
    }
  }
}

customElements.define('team-screen', TeamScreen);
