import { css, html, LitElement, type TemplateResult } from 'lit';
import { minutes, ServerClock } from '../shared/clock';

/**
 * The time left in a phase, counted on server time. Attributes: `server-time` (when the rest was told), `ends-at` while it
 * runs, `left-ms` while it is paused, `total-ms`, and `label`, `over`, `paused` for the words. After the end it counts on
 * upwards, because it is the facilitator who decides when a phase is over.
 */
export class PhaseTimer extends LitElement {
  static override properties = {
    serverTime: { attribute: 'server-time' }, endsAt: { attribute: 'ends-at' }, leftMs: { type: Number, attribute: 'left-ms' },
    totalMs: { type: Number, attribute: 'total-ms' }, label: { type: String }, over: { type: String }, paused: { type: String },
  };
  declare serverTime: string | null;
  declare endsAt: string | null;
  declare leftMs: number | null;
  declare totalMs: number;
  declare label: string;
  declare over: string;
  declare paused: string;
  private readonly clock = new ServerClock();
  private ticking: ReturnType<typeof setInterval> | undefined;

  static override styles = css`
    :host { display: inline-grid; grid-auto-flow: column; align-items: center; gap: 0.6rem; }
    .time { font-size: 2.75rem; font-weight: 700; line-height: 1; font-variant-numeric: tabular-nums; }
    .is-over .time { color: var(--tafel-color-danger); }
    .is-soon .time { color: var(--tafel-color-warm); }
    .words { display: block; font-size: 0.9375rem; line-height: 1.2; color: var(--tafel-color-ink-soft); }
    .is-over .words { color: var(--tafel-color-danger); font-weight: 600; }
    svg { inline-size: 2.75rem; block-size: 2.75rem; transform: rotate(-90deg); }
    circle { fill: none; stroke-width: 5; }
    .track { stroke: var(--tafel-color-line); }
    .rest { stroke: var(--tafel-color-accent); }
    .is-soon .rest { stroke: var(--tafel-color-warm); }
    .is-over .track { stroke: var(--tafel-color-danger); }
    .all { display: contents; }
  `;

  constructor() {
    super();
    this.serverTime = null;
    this.endsAt = null;
    this.leftMs = null;
    this.totalMs = 0;
    this.label = '';
    this.over = '';
    this.paused = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticking = setInterval(() => this.requestUpdate(), 500);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('serverTime') && this.serverTime) {
      this.clock.learn(this.serverTime);
    }
  }

  private left(): number {
    return this.endsAt ? Date.parse(this.endsAt) - this.clock.now() : (this.leftMs ?? 0);
  }

  protected override render(): TemplateResult {
    const left = this.left();
    const over = left <= 0;
    const shown = over ? minutes(-left) : minutes(left);
    const share = this.totalMs > 0 ? Math.min(1, Math.max(0, left / this.totalMs)) : 0;
    const state = over ? 'is-over' : left < 60_000 ? 'is-soon' : '';
    const words = over ? this.over : this.endsAt ? this.label : this.paused;
    return html`<div class="all ${state}" role="timer" aria-label="${words} ${shown}">
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle class="track" cx="22" cy="22" r="18"></circle>
        <circle class="rest" cx="22" cy="22" r="18" stroke-dasharray="${113.1 * share} 113.1"></circle>
      </svg>
      <span><span class="time">${over ? '+' : ''}${shown}</span><span class="words">${words}</span></span>
    </div>`;
  }
}

customElements.define('phase-timer', PhaseTimer);
