import { html, nothing, type TemplateResult } from 'lit';
import { speech, t } from '../shared/i18n';
import type { Shown } from './overlay';

export interface WordsLook {
  /** shows what was written, although there is a translation */
  original?: boolean;
  /** turns between translation and original; absent where nobody can tap */
  turn?: () => void;
  /** both, one below the other: on a projector nobody taps */
  both?: boolean;
  focusable?: boolean;
}

/** The words of a note: in the reader's language where that is known, and as they were written one tap away. */
export function wordsView(note: Shown, look: WordsLook): TemplateResult {
  const translated = note.translated;
  if (!translated) {
    return html`<p class="text" dir="auto" lang=${note.language || nothing}>${note.text}</p>`;
  }
  if (look.both) {
    return html`<p class="text" dir="auto" lang=${speech.language}>${translated.text}</p>
      <p class="original" dir="auto" lang=${note.language || nothing}>${note.text}</p>`;
  }
  const turn = look.turn ? html`<button type="button" class="turn" tabindex=${look.focusable === false ? '-1' : '0'}
    @click=${(event: Event) => { event.stopPropagation(); look.turn!(); }}>${t(look.original ? 'board.translation.back' : 'board.translation.original')}</button>` : nothing;
  return look.original ? html`<p class="text" dir="auto" lang=${note.language || nothing}>${note.text}</p><p class="tongue">${tongueMark}${turn}</p>`
    : html`<p class="text" dir="auto" lang=${speech.language}>${translated.text}</p>
      <p class="tongue">${tongueMark}<span>${from(note)}${translated.person ? ` · ${t('board.translation.person')}` : ''}</span>${turn}</p>`;
}

/** "Translated from Polish". */
export const from = (note: Shown): string => t(`board.translated.${note.language}`);

/** The words as the reader sees them first. */
export const shownText = (note: Shown): string => note.translated?.text ?? note.text;

/** What a note is called by who hears it: its words, and who does it. */
export const spoken = (note: Shown, original: boolean): string =>
  [original ? note.text : shownText(note), note.byWhom ? t('board.note.by-whom', note.byWhom) : ''].filter(Boolean).join(' · ');

const tongueMark = html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 3h7v1.400H7.900A8 8 0 0 1 6.300 7.500c.6.500 1.300.9 2.100 1.200l-.6 1.300a8 8 0 0 1-2.500-1.500A9 9 0 0 1 2.600 10L2 8.700a8 8 0 0 0 2.300-1.200A8 8 0 0 1 3.100 5.500h1.500c.200.400.500.8.8 1.100.4-.6.7-1.400.9-2.200H2zm9.200 4h1.600l2.700 7H14l-.6-1.600h-2.800L10 14H8.500zm.800 1.900-.9 2.300h1.800z"/></svg>`;
