import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../shared/i18n';
import { device } from '../../shared/store';
import type { Stage } from '../../shared/wire';
import { icon } from '../parts';
import type { HallSession } from '../session';

/** What everybody must know at once: no connection, a refusal, a device that remembers nothing, a word from the facilitator. */
export function bannersView(session: HallSession, news: Stage['announcement'], read: () => void): TemplateResult {
  return html`<div class="banners" role="status">
    ${session.online ? nothing : html`<p class="banner warning">${icon('offline')}<span>${t('hall.offline')}</span></p>`}
    ${session.refusal && session.refusal.status !== 401 ? html`<p class="banner warning"><span>${session.refusal.detail || t('hall.trouble')}</span></p>` : nothing}
    ${device.lasting ? nothing : html`<p class="banner warning"><span>${t('hall.not-lasting')}</span></p>`}
    ${news ? html`<div class="banner announcement">${icon('horn')}<span dir="auto">${news.text}</span>
      <button type="button" class="icon-button" aria-label=${t('hall.close')} @click=${read}>${icon('close')}</button></div>` : nothing}
  </div>`;
}
