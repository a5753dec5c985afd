import { html, nothing, type TemplateResult } from 'lit';
import { number, t } from '../shared/i18n';
import type { Stage } from '../shared/wire';

/** While everybody writes for themselves the hall sees how far they are, and nothing of what they write. */
export function quietView(stage: Stage, notes: number): TemplateResult {
  const writing = stage.quiet?.writing ?? 0;
  return html`<section class="quiet-wall" aria-live="off">
    <p class="quiet-notes"><strong>${number(notes)}</strong><span>${t('hall.quiet.notes')}</span></p>
    <ul role="list">
      <li><strong>${number(stage.quiet?.people ?? 0)}</strong> <span>${t('hall.quiet.people')}</span></li>
      ${writing ? html`<li class="quiet-writing"><strong>${number(writing)}</strong> <span>${t('hall.quiet.writing')}</span></li>` : nothing}
    </ul>
    <p class="quiet-promise">${t(stage.phase?.covered ? 'hall.quiet.later' : 'hall.quiet.alone')}</p>
  </section>`;
}
