import { html, nothing, type TemplateResult } from 'lit';
import { fit } from '../board/fit';
import { number, pick, speech, t } from '../shared/i18n';
import type { Framework, Localized } from '../shared/wire';

/** Whether there is anything to put on the screen. */
export const hasPoints = (framework: Framework | null): framework is Framework => !!framework && framework.fixed.length + framework.open.length > 0;

/**
 * What is fixed and what is open, side by side for the whole hall, as large as it fits. What does not fit even in the
 * smallest letter that is readable at the back stands on the phones, and the screen says so.
 */
export class FrameworkScreen {
  private more: number[] = [];
  private fitted = '';

  constructor(private readonly changed: () => void) {}

  view(framework: Framework): TemplateResult {
    const lists: [string, string, readonly Localized[]][] = [
      ['fixed', t('hall.framework.fixed'), framework.fixed], ['open', t('hall.framework.open-points'), framework.open],
    ];
    return html`<div class="kader">${lists.filter(([, , points]) => points.length).map(([kind, title, points], index) => html`
      <section class=${kind}><h2>${title}</h2><ul role="list">${points.map((it) => html`<li>${pick(it)}</li>`)}</ul>
        ${this.more[index] ? html`<p class="more">${t('hall.projector.more', number(this.more[index]))}</p>` : nothing}</section>`)}</div>`;
  }

  /** To be called after every drawing; measures only when there is something else to measure. */
  fit(root: ParentNode, framework: Framework): void {
    const host = root.querySelector<HTMLElement>('.kader');
    const now = host ? `${speech.language}/${framework.version}/${innerWidth}/${innerHeight}/${document.fonts?.status}` : '';
    if (now === this.fitted) {
      return;
    }
    this.fitted = now;
    if (host) {
      const more = fit(host, [...host.querySelectorAll('ul')]);
      if (more.join() !== this.more.join()) {
        this.more = more;
        this.changed();
      }
    }
  }
}
