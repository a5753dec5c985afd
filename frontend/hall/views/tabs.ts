import { html, nothing, type TemplateResult } from 'lit';
import { number, t } from '../../shared/i18n';
import { icon } from '../parts';
import type { HallSession } from '../session';
import { hasTeams } from './team';

export type Page = 'now' | 'mine' | 'wall' | 'framework' | 'private' | 'team';
export const PAGES: readonly Page[] = ['now', 'mine', 'wall', 'framework', 'private', 'team'];

/** The three things a phone can show; absent until the evening begins, and without a wall when it is over. */
export function tabsView(session: HallSession, here: Page, go: (page: Page) => void): TemplateResult | typeof nothing {
  const stage = session.stage;
  if (!stage?.phase && !session.over && !session.outbox.entries.length) {
    return nothing;
  }
  const before = session.written.reduce((sum, it) => sum + it.notes.filter((note) => !note.withdrawn).length, 0);
  const mine = (session.store?.shown() ?? []).filter((note) => note.mine).length + before;
  const refused = session.outbox.entries.filter((entry) => entry.state === 'refused').length;
  const tab = (page: Page, mark: 'pen' | 'mine' | 'wall' | 'people', label: string, count?: number, alarm = false, news = false): TemplateResult => html`
    <a href=${page === 'now' ? location.pathname : `#${page}`} aria-current=${here === page ? 'page' : nothing} @click=${(event: Event) => { event.preventDefault(); go(page); }}>
      ${icon(mark)}<span>${label}${count ? html` <b class=${alarm ? 'alarm' : ''}>${number(count)}${alarm ? html`<span class="visually-hidden"> ${t('hall.tab.refused')}</span>` : nothing}</b>` : nothing}${news ? html`<i class="tab-news"><span class="visually-hidden"> ${t('hall.tab.news')}</span></i>` : nothing}</span></a>`;
  return html`<nav class="tabs" aria-label=${t('hall.tabs')}>
    ${tab('now', 'pen', t('hall.tab.now'))}${tab('mine', 'mine', t('hall.tab.mine'), refused || mine, refused > 0, session.journeys.news > 0)}${session.over ? nothing
      : tab('wall', 'wall', t('hall.tab.wall'), stage?.phase?.board ? session.notes : undefined)}${hasTeams(stage) ? tab('team', 'people', t('hall.tab.team')) : nothing}
  </nav>`;
}
