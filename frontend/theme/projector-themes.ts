import { html, nothing, type TemplateResult } from 'lit';
import { groupMark } from '../board/marks';
import { groupName, number, t } from '../shared/i18n';
import type { ThemeStore } from './theme-store';
import type { Theme } from './wire';

/** Up to this many themes there is room for what they are about. */
const WITH_SENTENCE = 9;

/** The themes for the whole hall: growing while people propose and support, then the handful as large as it fits. */
export function themesScreen(store: ThemeStore): TemplateResult {
  const list = store.list;
  const chosen = store.in('CHOSEN');
  const others = store.in('PROPOSED', 'PARKED');
  const handful = chosen.length > 0 && (list?.closed || others.length === 0 || others.every((it) => it.state === 'PARKED'));
  const large = handful ? chosen : store.in('CHOSEN', 'PROPOSED');
  const small = handful ? others : store.in('PARKED');
  if (!large.length && !small.length) {
    return html`<div class="themes-screen empty"><p>${t('hall.projector.no-themes')}</p></div>`;
  }
  const most = Math.max(1, ...large.map((it) => it.support));
  return html`<div class="themes-screen ${handful ? 'handful' : ''}" style="--columns: ${columns(large.length)}; --rows: ${Math.ceil(large.length / columns(large.length))}">
    ${handful ? html`<h2>${t('hall.projector.handful')}</h2>` : nothing}
    <ul class="screen-themes" role="list">${large.map((it) => card(it, large.length <= WITH_SENTENCE, most, handful ? 3 : 2))}</ul>
    ${small.length ? html`<p class="parked-themes"><b>${t('hall.projector.parked')}</b> ${small.map((it) => html`<span lang=${it.language} dir="auto">${it.title}</span>`)}</p>` : nothing}
  </div>`;
}

function card(theme: Theme, withSentence: boolean, most: number, level: number): TemplateResult {
  return html`<li class="screen-theme ${theme.state.toLowerCase()}">
    <h3 aria-level=${level} lang=${theme.language} dir="auto">${theme.title}</h3>
    ${withSentence && theme.sentence ? html`<p lang=${theme.language} dir="auto">${theme.sentence}</p>` : nothing}
    <p class="screen-facts"><span class="screen-support">${t('hall.theme.supporters', '')}<b>${number(theme.support)}</b></span>
      ${theme.notes ? html`<span>${t('hall.theme.notes', number(theme.notes))}</span>` : nothing}
      ${theme.author ? html`<span dir="auto">${theme.author}</span>` : nothing}${theme.group ? html`<span>${groupMark(theme.group)} ${groupName(theme.group)}</span>` : nothing}</p>
    <span class="screen-bar" style="--share: ${Math.round((100 * theme.support) / most)}" aria-hidden="true"></span></li>`;
}

/** As many beside each other as keeps the cards about as wide as the hall can read. */
export const columns = (themes: number): number => (themes <= 1 ? 1 : themes <= 4 ? 2 : themes <= 9 ? 3 : themes <= 16 ? 4 : 5);
