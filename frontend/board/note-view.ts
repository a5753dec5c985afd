import { html, nothing, type TemplateResult } from 'lit';
import { groupName, number, pick, speech, t } from '../shared/i18n';
import type { Column } from '../shared/wire';
import { columnMark, groupMark, hueOf } from './marks';
import type { Shown } from './overlay';
import { shownText, wordsView } from './words';

export interface NoteLook {
  /** names the column on the note itself, where notes of several columns stand together */
  column?: { index: number; column: Column };
  menu?: (event: Event, note: Shown) => void;
  focusable?: boolean;
  /** shows that a note is one's own */
  flagMine?: boolean;
  online?: boolean;
  /** the reader hides and restores notes, and needs no explanation of that */
  moderates?: boolean;
  actions?: TemplateResult | typeof nothing;
  /** those that say the same and are shown as this one */
  also?: readonly Shown[];
  /** shows the words as they were written, where there is a translation too */
  original?: boolean;
  turn?: (note: Shown) => void;
  /** only says how many say the same: on a projector nobody opens anything */
  closed?: boolean;
}

/** One note as paper: text, by whom, and what it is called in words: group, column, state. */
export function noteView(note: Shown, look: NoteLook): TemplateResult {
  const state = note.entry?.state;
  const classes = `note sheet${state && state !== 'refused' ? ' pending' : ''}${note.hidden ? ' hidden' : ''}${look.menu ? '' : ' plain'}`;
  return html`
    <article class=${classes}>
      ${wordsView(note, { original: look.original, turn: look.turn && (() => look.turn!(note)), both: look.closed, focusable: look.focusable })}
      ${note.byWhom ? html`<p class="who" dir="auto">${t('board.note.by-whom', note.byWhom)}</p>` : nothing}
      <footer>
        ${look.column ? html`<span class="column-name" data-hue=${hueOf(look.column.index)}>${columnMark(look.column.index)}${pick(look.column.column.title)}</span>` : nothing}
        ${note.author ? html`<span>${note.author}</span>` : nothing}
        ${note.group ? html`<span>${groupMark(note.group)}${groupName(note.group)}</span>` : nothing}
        ${note.mine && look.flagMine ? html`<span class="mineflag">${t('board.note.mine')}</span>` : nothing}
        ${note.hidden && (!note.mine || look.moderates) ? html`<span class="state">${t('board.note.hidden')}${note.why ? `: ${note.why.words || t(`board.hide.reason.${note.why.reason}`)}` : ''}</span>` : nothing}
        ${look.moderates && note.why?.changed ? html`<span class="state">${t('board.note.changed-since')}</span>` : nothing}
        ${look.moderates ? (note.hints ?? []).map((it) => html`<span class="state hint">${t(`board.note.hint.${it}`)}</span>`) : nothing}
        ${state === 'sending' ? html`<span class="state">${t('board.note.sending')}</span>` : nothing}
        ${state === 'waiting' ? html`<span class="state">${t(look.online === false ? 'board.note.offline' : 'board.note.waiting')}</span>` : nothing}
      </footer>
      ${look.also?.length ? alsoView(look.also, look.closed, look.original) : nothing}
      ${note.hidden && note.mine && !look.moderates ? ownHidden(note) : nothing}
      ${state === 'refused' ? refusal(note) : nothing}
      ${look.actions ?? nothing}
      ${look.menu ? html`<button class="more" type="button" aria-haspopup="menu" tabindex=${look.focusable === false ? '-1' : '0'}
        aria-label=${t('board.note.menu', shortened(shownText(note)))} @click=${(event: Event) => look.menu!(event, note)}>
        <svg viewBox="0 0 16 16" width="18" height="18" fill="currentColor" aria-hidden="true"><circle cx="3" cy="8" r="1.6"/><circle cx="8" cy="8" r="1.6"/><circle cx="13" cy="8" r="1.6"/></svg>
      </button>` : nothing}
    </article>`;
}

/** A friendly word to whoever wrote it: why nobody else sees it now, and what they can do. */
function ownHidden(note: Shown): TemplateResult {
  const why = note.why;
  return html`<div class="refused hidden-own"><p>${t(why ? `board.note.own.${why.reason}` : 'board.note.hidden-own')}</p>
    ${why?.words ? html`<p dir="auto">“${why.words}”</p>` : nothing}
    <p>${t(why?.changed ? 'board.note.own-changed' : 'board.note.own-change')}</p></div>`;
}

/** What others wrote that says the same, in their own words. */
function alsoView(also: readonly Shown[], closed?: boolean, original?: boolean): TemplateResult {
  const title = t('board.note.also', number(also.length));
  return closed ? html`<p class="also">${title}</p>` : html`<details class="also"><summary>${title}</summary>
    <ul role="list">${also.map((it) => html`<li class=${it.hidden ? 'not-shown' : ''}><span dir="auto" lang=${(original || !it.translated ? it.language : speech.language) || nothing}>${original ? it.text : shownText(it)}</span>${it.byWhom ? html` <span dir="auto">(${t('board.note.by-whom', it.byWhom)})</span>` : nothing}
      ${it.author ? html`<span class="from">${it.author}</span>` : nothing}${it.group ? html`<span class="from">${groupMark(it.group)}${groupName(it.group)}</span>` : nothing}
      ${it.mine ? html`<span class="from mineflag">${t('board.note.mine')}</span>` : nothing}</li>`)}</ul></details>`;
}

function refusal(note: Shown): TemplateResult {
  return html`<p class="refused"><strong>${t(`board.refused.${note.entry!.kind}`)}</strong> ${note.entry!.reason}</p>`;
}

/** The first words of a note, to name it by. */
export function shortened(text: string, max = 40): string {
  const letters = [...text];
  return letters.length <= max ? text : `${letters.slice(0, max).join('').trimEnd()}…`;
}
