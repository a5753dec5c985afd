import { html, nothing, type TemplateResult } from 'lit';
import { groupName, pick, t } from '../shared/i18n';
import type { Column } from '../shared/wire';
import type { Shown } from './board-store';
import { columnMark, groupMark, hueOf } from './marks';

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
}

/** One note as paper: text, by whom, and what it is called in words: group, column, state. */
export function noteView(note: Shown, look: NoteLook): TemplateResult {
  const state = note.entry?.state;
  const classes = `note sheet${state && state !== 'refused' ? ' pending' : ''}${note.hidden ? ' hidden' : ''}${look.menu ? '' : ' plain'}`;
  return html`
    <article class=${classes}>
      <p class="text" dir="auto" lang=${note.language || nothing}>${note.text}</p>
      ${note.byWhom ? html`<p class="who" dir="auto">${t('board.note.by-whom', note.byWhom)}</p>` : nothing}
      <footer>
        ${look.column ? html`<span class="column-name" data-hue=${hueOf(look.column.index)}>${columnMark(look.column.index)}${pick(look.column.column.title)}</span>` : nothing}
        ${note.author ? html`<span>${note.author}</span>` : nothing}
        ${note.group ? html`<span>${groupMark(note.group)}${groupName(note.group)}</span>` : nothing}
        ${note.mine && look.flagMine ? html`<span class="mineflag">${t('board.note.mine')}</span>` : nothing}
        ${note.hidden && (!note.mine || look.moderates) ? html`<span class="state">${t('board.note.hidden')}</span>` : nothing}
        ${state === 'sending' ? html`<span class="state">${t('board.note.sending')}</span>` : nothing}
        ${state === 'waiting' ? html`<span class="state">${t(look.online === false ? 'board.note.offline' : 'board.note.waiting')}</span>` : nothing}
      </footer>
      ${note.hidden && note.mine && !look.moderates ? html`<p class="refused">${t('board.note.hidden-own')}</p>` : nothing}
      ${state === 'refused' ? refusal(note) : nothing}
      ${look.actions ?? nothing}
      ${look.menu ? html`<button class="more" type="button" aria-haspopup="menu" tabindex=${look.focusable === false ? '-1' : '0'}
        aria-label=${t('board.note.menu', shortened(note.text))} @click=${(event: Event) => look.menu!(event, note)}>
        <svg viewBox="0 0 16 16" width="18" height="18" fill="currentColor" aria-hidden="true"><circle cx="3" cy="8" r="1.6"/><circle cx="8" cy="8" r="1.6"/><circle cx="13" cy="8" r="1.6"/></svg>
      </button>` : nothing}
    </article>`;
}

function refusal(note: Shown): TemplateResult {
  return html`<p class="refused"><strong>${t(`board.refused.${note.entry!.kind}`)}</strong> ${note.entry!.reason}</p>`;
}

/** The first words of a note, to name it by. */
export function shortened(text: string, max = 40): string {
  const letters = [...text];
  return letters.length <= max ? text : `${letters.slice(0, max).join('').trimEnd()}…`;
}
