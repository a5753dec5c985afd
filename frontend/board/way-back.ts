import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { t } from '../shared/i18n';

/** A step that this person just made, and how it is taken back. */
interface Step {
  text: string;
  run: () => void;
  /** the note or cluster where the focus goes afterwards */
  at: string | null;
}

const SECONDS = 10_000;
/** So many steps can be taken back one after another from the bar; the list of steps knows all of them. */
const MOST = 50;

/**
 * The way back: after each step a sentence and a button, which stay as long as somebody stands at them; and when they are
 * gone, a button that takes back one's last step, and the one before it. A refused step is told in the same place.
 */
export class WayBack implements ReactiveController {
  private steps: Step[] = [];
  private shown: Step | null = null;
  private trouble = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & { focusOn: (id: string | null) => void }) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** Whether there is a step to take back. */
  get any(): boolean {
    return this.steps.length > 0;
  }

  offer(text: string, at: string | null, run: () => void): void {
    const step = { text, run, at };
    this.steps = [...this.steps.slice(1 - MOST), step];
    this.shown = step;
    this.trouble = '';
    this.letGo();
    this.host.requestUpdate();
  }

  /** Says why something did not happen; stays until it is put away or something else is done. */
  tell(trouble: string): void {
    this.trouble = trouble;
    this.shown = null;
    this.host.requestUpdate();
  }

  /** Takes back the last step, or with an argument that one. */
  readonly takeBack = (step = this.steps[this.steps.length - 1]): void => {
    if (!step) {
      return;
    }
    this.steps = this.steps.filter((it) => it !== step);
    this.shown = null;
    step.run();
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.focusOn(step.at));
  };

  private readonly hold = (): void => clearTimeout(this.timer);

  private readonly letGo = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.shown = null;
      this.host.requestUpdate();
    }, SECONDS);
  };

  view(): TemplateResult | typeof nothing {
    if (this.trouble) {
      return html`<div class="undo trouble-told" role="alert"><span>${this.trouble}</span>
        <button type="button" @click=${() => { this.trouble = ''; this.host.requestUpdate(); }}>${t('board.ok')}</button></div>`;
    }
    const step = this.shown;
    return step ? html`<div class="undo" role="status" @focusin=${this.hold} @focusout=${this.letGo} @pointerenter=${this.hold} @pointerleave=${this.letGo}>
      <span>${step.text}</span><button type="button" @click=${() => this.takeBack(step)}>${t('board.undo')}</button></div>` : nothing;
  }
}
