import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { number, t } from '../shared/i18n';
import type { Score, Stage } from '../shared/wire';
import type { HallSession } from './session';
import { bar, choices, groups, nameOf, ranked } from './views/vote';

/** So many fit, readable from the back of the hall. */
const MOST = 7;

/** Above the wall while people vote in secret: what to do, and how many have. */
export function votingBanner(stage: Stage): TemplateResult | typeof nothing {
  const score = stage.ballot;
  return score && score.ballot.state !== 'CLOSED' ? html`<p class="voting-banner"><strong>${t(score.ballot.state === 'OPEN' ? 'hall.vote.now' : 'hall.vote.paused')}</strong>
    <span>${t('hall.vote.voters', score.voters, stage.people.total)}</span></p>` : nothing;
}

/** Whether the score stands on the screen instead of the wall. */
export const scoreShown = (score: Score | null | undefined): score is Score => !!score?.results;

export function rankingView(hall: HallSession, stage: Stage, score: Score): TemplateResult {
  const rows = ranked(choices(hall), score.results ?? []);
  const most = rows[0]?.result.votes ?? 1;
  return html`<section class="ranking-wall" ${ref((it) => it && queueMicrotask(() => fit(it, rows.length)))} aria-label=${t('hall.vote.result')}>
    ${score.ballot.state === 'CLOSED' ? html`<p class="voting-banner"><strong>${t('hall.vote.result')}</strong><span>${t('hall.vote.voters', score.voters, stage.people.total)}</span></p>` : votingBanner(stage)}
    ${rows.length ? html`<ol>${rows.slice(0, MOST).map(({ item, result }) => html`<li>
        <span class="rank-text" dir="auto">${nameOf(item)}</span><strong>${number(result.votes)}</strong>
        ${bar(result.votes / most)}${groups(result)}</li>`)}</ol>`
      : html`<p class="rank-none">${t('hall.vote.no-votes')}</p>`}
    <p class="rank-more" hidden></p>
  </section>`;
}

/** Shows as many as stand there whole; the rest is counted. */
function fit(wall: Element, all: number): void {
  const list = wall.querySelector('ol');
  const more = wall.querySelector<HTMLElement>('.rank-more')!;
  const items = [...(list?.children ?? [])] as HTMLElement[];
  let shown = items.length;
  items.forEach((it) => (it.hidden = false));
  const tell = (): void => {
    more.hidden = shown === all;
    more.textContent = t('hall.vote.more', all - shown);
  };
  for (tell(); list && shown > 1 && list.scrollHeight > list.clientHeight + 1; tell()) {
    items[--shown].hidden = true;
  }
}

/** What stands out, as the facilitator wrote it, below the wall. */
export function findingsView(stage: Stage): TemplateResult | typeof nothing {
  const found = stage.findings ?? [];
  return found.length ? html`<section class="findings" aria-label=${t('hall.findings')}><h2>${t('hall.findings')}</h2>
    <ul role="list">${found.slice(-3).map((it) => html`<li dir="auto" lang=${it.language}>${it.text}</li>`)}</ul></section>` : nothing;
}
