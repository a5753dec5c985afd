import { html, LitElement, nothing, type TemplateResult } from 'lit';
import '../board/idea-board';
import { groupMark } from '../board/marks';
import { groupName, LANGUAGES, number, pick, speech, t } from '../shared/i18n';
import { show } from '../shared/preferences';
import type { Stage } from '../shared/wire';
import { icon, photoAddress, spaced, timerView } from './parts';
import { FrameworkScreen, hasPoints } from './projector-framework';
import { quietView } from './projector-quiet';
import '../team/team-screen';
import { themesScreen } from '../theme/projector-themes';
import { findingsView, rankingView, scoreShown, votingBanner } from './projector-vote';
import { HallSession } from './session';
import { ofTeams } from './views/team';

/**
 * The screen at the front of the hall. Read only; follows the facilitator, and mends its connection by itself for as long
 * as the evening lasts. `?lang=pl` chooses the language, `?theme=dark` the light; the key F fills the screen.
 */
export class TafelProjector extends LitElement {
  static override properties = { session: { type: String } };
  declare session: string;
  private hall: HallSession | null = null;
  private readonly framework = new FrameworkScreen(() => this.requestUpdate());
  private asked = false;
  private tick: ReturnType<typeof setInterval> | undefined;
  private awake: { release: () => Promise<void> } | null = null;
  private stopSpeech?: () => void;

  constructor() {
    super();
    this.session = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const wish = new URLSearchParams(location.search);
    const light = wish.get('theme');
    if (light === 'dark' || light === 'light') {
      show(light);
    }
    const tag = wish.get('lang');
    this.stopSpeech = speech.listen(() => {
      document.documentElement.lang = speech.language;
      this.requestUpdate();
    });
    void speech.use(LANGUAGES.some((it) => it.tag === tag) ? tag! : document.documentElement.lang || 'nl');
    this.hall = new HallSession(this.session, 'projector');
    this.hall.listen(() => {
      this.requestUpdate();
      void this.askFramework(this.hall!);
    });
    this.hall.start();
    this.tick = setInterval(() => this.hall?.stage?.timer?.state === 'RUNNING' && this.requestUpdate(), 250);
    window.addEventListener('resize', this.redraw);
    void document.fonts?.ready.then(this.redraw);
    document.addEventListener('keydown', this.key);
    document.addEventListener('visibilitychange', this.stayAwake);
    void this.stayAwake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.tick);
    this.stopSpeech?.();
    this.hall?.stop();
    window.removeEventListener('resize', this.redraw);
    document.removeEventListener('keydown', this.key);
    document.removeEventListener('visibilitychange', this.stayAwake);
    void this.awake?.release();
  }

  private readonly redraw = (): void => this.requestUpdate();

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    }
  };

  /** Asks the laptop not to switch its screen off; where that is not possible nothing is lost. */
  private readonly stayAwake = async (): Promise<void> => {
    const lock = (navigator as unknown as { wakeLock?: { request: (kind: string) => Promise<{ release: () => Promise<void> }> } }).wakeLock;
    if (lock && document.visibilityState === 'visible') {
      this.awake = await lock.request('screen').catch(() => null);
    }
  };

  /** The framework is asked for when it goes on the screen, and again with the next news when no answer came. */
  private async askFramework(hall: HallSession): Promise<void> {
    if (!this.asked && hall.stage?.phase?.kind === 'WELCOME' && !hall.framework) {
      this.asked = true;
      this.asked = (await hall.readFramework()).ok;
    }
  }

  protected override updated(): void {
    if (this.hall?.framework) {
      this.framework.fit(this, this.hall.framework);
    }
  }

  protected override render(): TemplateResult {
    const hall = this.hall;
    if (!hall || !speech.has('hall.loading')) {
      return html`<main class="loading" aria-busy="true"></main>`;
    }
    const stage = hall.stage;
    if (!stage) {
      return html`<main class="screen message"><h1>${hall.refusal ? t('hall.projector.refused') : t('hall.loading')}</h1>
        ${hall.refusal ? html`<p>${hall.refusal.detail || t('hall.projector.refused-text')}</p>` : nothing}</main>`;
    }
    return html`
      ${stage.state === 'CLOSED' || stage.state === 'PUBLISHED' ? this.ended(stage) : stage.phase ? this.working(hall, stage) : this.arriving(stage)}
      ${stage.announcement ? html`<div class="screen-news" role="status">${icon('horn')}<span dir="auto">${stage.announcement.text}</span></div>` : nothing}
      ${hall.connected ? nothing : html`<p class="screen-offline" role="status">${icon('offline')}${t('hall.projector.offline')}</p>`}`;
  }

  private arriving(stage: Stage): TemplateResult {
    return html`<main class="screen arriving">
      <header><h1>${pick(stage.title)}</h1><p>${t('hall.projector.welcome')}</p></header>
      <section class="way-in">
        <img class="qr" src="/api/lab/${stage.session}/qr.svg" alt=${t('hall.projector.qr')}>
        <div class="steps">
          <p class="step">${t('hall.projector.scan')}</p>
          <p class="address">${address(stage.joinUrl)}</p>
          <p class="step">${t('hall.projector.code')}</p>
          <p class="code">${spaced(stage.code)}</p>
          <p class="tongues" lang="">${LANGUAGES.map((it) => html`<span lang=${it.tag}>${it.name}</span>`)}</p>
        </div>
      </section>
      ${this.people(stage)}
    </main>`;
  }

  private people(stage: Stage): TemplateResult {
    return html`<section class="who" aria-label=${t('hall.people')}>
      <p class="who-total"><strong>${number(stage.people.total)}</strong> ${t('hall.projector.in')}</p>
      <ul role="list">${present(stage).map(([group, count]) => html`<li>${groupMark(group)}<span>${groupName(group)}</span><b>${number(count)}</b></li>`)}</ul>
    </section>`;
  }

  private working(hall: HallSession, stage: Stage): TemplateResult {
    const phase = stage.phase!;
    return html`<main class="screen working">
      <header>
        <div class="what"><p class="step-number">${phase.index + 1}</p><div><h1>${pick(phase.title)}</h1><p class="instruction">${pick(phase.instruction)}</p></div></div>
        ${timerView(stage.timer, hall.clock.left(stage.timer))}
      </header>
      ${ofTeams(phase.kind) ? html`<div class="body whole"><team-screen .place=${stage.session}></team-screen></div>` : html`<div class="body">
        ${phase.photo ? html`<div class="shown-photo"><img src=${photoAddress(hall, phase.photo, 'projector')} alt=${t('hall.photo')}></div>` : phase.kind === 'THEMES' ? themesScreen(hall.themes)
          : phase.board && !phase.may.read ? quietView(stage, hall.notes) : phase.board && hall.store && scoreShown(stage.ballot) ? rankingView(hall, stage, stage.ballot)
          : phase.board && hall.store ? html`<div class="wall-and-banner">${votingBanner(stage)}<idea-board .store=${hall.store} feed="given" role-in-room="projector"></idea-board>${findingsView(stage)}</div>` : this.betweenBoards(hall, stage)}
        ${this.corner(hall, stage)}
      </div>`}
    </main>`;
  }

  private corner(hall: HallSession, stage: Stage): TemplateResult {
    return html`<aside class="corner" aria-label=${t('hall.projector.join')}>
      <img class="qr" src="/api/lab/${stage.session}/qr.svg" alt=${t('hall.projector.qr')}>
      <p class="address">${address(stage.joinUrl)}</p>
      <p class="code">${spaced(stage.code)}</p>
      <ul class="legend" role="list" aria-label=${t('hall.people')}>${present(stage).map(([group, count]) => html`<li>${groupMark(group)}<span>${groupName(group)}</span><b>${number(count)}</b></li>`)}</ul>
      <dl>
        ${stage.phase?.kind === 'THEMES' ? html`<div><dd>${number(hall.themes.list?.themes.length ?? 0)}</dd><dt>${t('hall.projector.themes')}</dt></div>` : stage.phase?.board ? html`<div><dd>${number(hall.notes)}</dd><dt>${t('hall.projector.notes')}</dt></div>` : nothing}
        <div><dd>${number(stage.people.total)}</dd><dt>${t('hall.projector.people')}</dt></div>
      </dl>
    </aside>`;
  }

  /** Between boards the hall sees where the evening stands; at the welcome also what is fixed and what is open. */
  private betweenBoards(hall: HallSession, stage: Stage): TemplateResult {
    return stage.phase!.kind === 'WELCOME' && hasPoints(hall.framework)
      ? html`<div class="welcome">${this.framework.view(hall.framework)}${this.agenda(stage, 'strip')}</div>` : this.agenda(stage);
  }

  private agenda(stage: Stage, form = ''): TemplateResult {
    const here = stage.phase!.index;
    return html`<ol class="agenda ${form}">${stage.phases.map((phase, index) => html`
      <li class=${index < here ? 'done' : index === here ? 'here' : ''} aria-current=${index === here ? 'step' : nothing}>
        <span class="dot">${index < here ? icon('check') : index + 1}</span><span class="name">${pick(phase.title)}</span><span class="minutes">${t('hall.projector.minutes', phase.minutes)}</span></li>`)}</ol>`;
  }

  private ended(stage: Stage): TemplateResult {
    return html`<main class="screen message"><h1>${t('hall.projector.thanks')}</h1><p>${t('hall.projector.thanks-text')}</p>${this.people(stage)}</main>`;
  }
}

const present = (stage: Stage): [string, number][] => Object.entries(stage.people.groups).filter(([, count]) => count > 0);

/** The address without what nobody types: https:// and the code, which stands below it in full size. */
function address(joinUrl: string): string {
  const url = new URL(joinUrl, location.href);
  return `${url.host}${url.pathname.replace(/\/[^/]*$/, '')}`;
}

customElements.define('tafel-projector', TafelProjector);
