import { html, nothing, type TemplateResult } from 'lit';
import { groupMark } from '../../board/marks';
import { shortened } from '../../board/note-view';
import type { Item } from '../../board/piles';
import { targetOf, type Votes } from '../../board/votes';
import { groupName, number, t } from '../../shared/i18n';
import type { BallotResult, Score } from '../../shared/wire';
import type { HallSession } from '../session';

/** Everything that hangs on the wall and can be voted for, in the order of the wall. */
export function choices(session: HallSession): Item[] {
  const wall = session.store?.wall;
  const items = session.store?.items();
  return wall && items ? wall.columns.flatMap((column) => items.get(column.id) ?? []).filter((item) => !item.piles[0].note.hidden && !item.piles[0].note.entry) : [];
}

/** What an item is called in a list: the name of a group, or what the note says. */
export const nameOf = (item: Item): string => item.cluster?.name || item.piles[0].note.text;

/** The items that got votes, the most first; what was there and is not known here is left out. */
export function ranked(items: Item[], results: readonly BallotResult[]): { item: Item; result: BallotResult }[] {
  const byTarget = new Map(items.map((item) => [targetOf(item), item]));
  return results.flatMap((result) => (byTarget.has(result.target) ? [{ item: byTarget.get(result.target)!, result }] : []));
}

/** On the phone: give votes while the round is open, and see the result after it. */
export function voteView(session: HallSession, votes: Votes): TemplateResult | typeof nothing {
  const score = session.stage?.ballot;
  if (!score) {
    return nothing;
  }
  if (score.ballot.state === 'CLOSED') {
    return resultView(session, votes, score);
  }
  return html`<section class="voting" aria-labelledby="voting">
    <h2 id="voting">${t('hall.vote.title')}</h2>
    ${score.ballot.state === 'PAUSED' ? html`<p class="banner info"><span>${t('hall.vote.paused')}</span></p>` : budget(votes, score)}
    <p class="wrong" role="alert" ?hidden=${!votes.trouble}>${votes.trouble}</p>
    ${choosing(session, votes, score)}
  </section>`;
}

function budget(votes: Votes, score: Score): TemplateResult {
  const { budget, cap } = score.ballot;
  return html`<div class="vote-budget">
    <p role="status"><span class="dots" aria-hidden="true">${Array.from({ length: budget }, (_, at) => html`<i class=${at < votes.left ? 'full' : ''}></i>`)}</span>
      <strong>${t('hall.vote.left', votes.left, budget)}</strong></p>
    <p class="help">${t('hall.vote.secret')} ${cap < budget ? t('hall.vote.cap', cap) : nothing}</p>
  </div>`;
}

function choosing(session: HallSession, votes: Votes, score: Score): TemplateResult {
  const items = choices(session);
  const known = new Set(items.map(targetOf));
  const lost = (votes.own?.votes ?? []).filter((it) => !known.has(it.target) && votes.on(it.target) > 0);
  const open = score.ballot.state === 'OPEN';
  const totals = new Map((score.results ?? []).map((it) => [it.target, it.votes]));
  return html`${items.length ? nothing : html`<p class="quiet">${t('hall.vote.nothing')}</p>`}
    <ul role="list" class="vote-list">
      ${items.map((item) => {
        const target = targetOf(item);
        return html`<li>${what(item)}
          ${score.results ? html`<span class="vote-total">${t('hall.vote.votes', totals.get(target) ?? 0)}</span>` : nothing}
          ${open ? buttons(nameOf(item), votes.on(target), votes.may(target), () => votes.give(item), () => votes.back(item)) : nothing}</li>`;
      })}
      ${lost.map((it) => html`<li><p class="vote-what help">${t('hall.vote.gone')}</p>
        ${open ? buttons(t('hall.vote.gone'), votes.on(it.target), false, () => undefined, () => votes.backFrom(it.target)) : nothing}</li>`)}
    </ul>`;
}

function what(item: Item): TemplateResult {
  const notes = item.piles.map((it) => it.note);
  return html`<div class="vote-what">${item.cluster?.name ? html`<strong dir="auto">${item.cluster.name}</strong>` : nothing}
    ${notes.slice(0, 3).map((note) => html`<span dir="auto" lang=${note.language ?? nothing}>${item.cluster ? shortened(note.text, 90) : note.text}</span>`)}
    ${notes.length > 3 ? html`<span class="help">${t('board.cluster.left', notes.length - 3)}</span>` : nothing}</div>`;
}

/** A button that can do nothing stays where it is, so that whoever stands on it does not fall off. */
function buttons(name: string, mine: number, may: boolean, give: () => void, back: () => void): TemplateResult {
  const label = shortened(name, 60);
  return html`<div class="vote-buttons" role="group" aria-label=${label}>
    <button type="button" class="vote-button" aria-label=${t('hall.vote.back', label)} aria-disabled=${mine ? 'false' : 'true'} @click=${() => mine && back()}>−</button>
    <span class="vote-mine" aria-label=${t('hall.vote.yours', mine)}>${number(mine)}</span>
    <button type="button" class="vote-button give" aria-label=${t('hall.vote.give', label)} aria-disabled=${may ? 'false' : 'true'} @click=${() => may && give()}>+</button>
  </div>`;
}

function resultView(session: HallSession, votes: Votes, score: Score): TemplateResult {
  const rows = ranked(choices(session), score.results ?? []);
  const most = rows[0]?.result.votes ?? 1;
  return html`<section class="voting" aria-labelledby="voting">
    <h2 id="voting">${t('hall.vote.result')}</h2>
    <p class="help">${t('hall.vote.voters', score.voters, session.stage!.people.total)}</p>
    ${rows.length ? nothing : html`<p class="quiet">${t('hall.vote.no-votes')}</p>`}
    <ol class="vote-list ranking">${rows.map(({ item, result }) => html`<li>${what(item)}
      ${bar(result.votes / most)}
      <span class="vote-total">${t('hall.vote.votes', result.votes)}${votes.on(result.target) ? html` · ${t('hall.vote.yours', votes.on(result.target))}` : nothing}</span>
      ${groups(result)}</li>`)}</ol>
    ${score.elsewhere ? html`<p class="help">${t('hall.vote.elsewhere', score.elsewhere)}</p>` : nothing}
  </section>`;
}

/** For looking at; the number stands beside it. */
export const bar = (share: number): TemplateResult => html`<svg class="vote-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
  <rect class="all" width="100" height="6" /><rect class="part" width=${100 * share} height="6" /></svg>`;

/** By group, where nobody stands alone behind a mark. */
export function groups(result: BallotResult): TemplateResult | typeof nothing {
  const shown = Object.entries(result.groups);
  return shown.length ? html`<span class="vote-groups">${shown.map(([group, count]) => html`<span>${groupMark(group)} ${groupName(group)} <b>${number(count)}</b></span>`)}</span>` : nothing;
}
