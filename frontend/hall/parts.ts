import { html, nothing, svg, type TemplateResult } from 'lit';
import { minutes } from '../shared/clock';
import { t } from '../shared/i18n';
import type { Stage, Timer } from '../shared/wire';

/** Small pieces that phone and projector share. */

const RING = 2 * Math.PI * 9;

/** A ring that empties. Shape and digits say the same; the colour changes only in the last minute. */
export function timerRing(timer: Timer, left: number): TemplateResult {
  const share = timer.totalMs > 0 ? Math.max(0, Math.min(1, left / timer.totalMs)) : 0;
  return html`<svg class="ring" viewBox="0 0 24 24" aria-hidden="true">
    <circle class="ring-all" cx="12" cy="12" r="9" />
    ${svg`<circle class="ring-left" cx="12" cy="12" r="9" transform="rotate(-90 12 12)" stroke-dasharray="${RING * share} ${RING}" />`}
  </svg>`;
}

export function timerView(timer: Timer | null, left: number | null): TemplateResult | typeof nothing {
  if (!timer || left === null) {
    return nothing;
  }
  const paused = timer.state === 'PAUSED';
  const over = left <= 0;
  return html`<div class="timer ${paused ? 'paused' : over ? 'over' : left <= 60_000 ? 'soon' : ''}" role="timer"
      aria-label=${over && !paused ? t('hall.timer.over') : t(paused ? 'hall.timer.paused' : 'hall.timer.left', minutes(left))}>
    ${timerRing(timer, left)}<span class="digits" aria-hidden="true">${over && !paused ? t('hall.timer.over') : minutes(left)}</span>
    ${paused ? html`<span class="paused-word" aria-hidden="true">${t('hall.timer.pause')}</span>` : nothing}
  </div>`;
}

/** 7K42PM read aloud and on a wall: 7K4 2PM. */
export const spaced = (code: string): string => (code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code);

/** Where the photo is that the facilitator shows to the hall now. */
export const photoAddress = (session: { id: string; stage: Stage | null }, photo: string, as = ''): string =>
  `/api/places/${session.id}/boards/${session.stage!.phase!.board}/photos/${photo}${as ? `?as=${as}` : ''}`;

const ICONS = {
  pen: svg`<path d="m4 20 1-5L16 4l4 4L9 19z"/><path d="m13.5 6.5 4 4"/>`,
  mine: svg`<path d="M5 4h14v11l-5 5H5z"/><path d="M14 20v-5h5"/>`,
  wall: svg`<rect x="3.5" y="4" width="7" height="7"/><rect x="13.5" y="4" width="7" height="7"/><rect x="3.5" y="14" width="7" height="7"/><rect x="13.5" y="14" width="7" height="7"/>`,
  menu: svg`<path d="M4 7h16M4 12h16M4 17h16"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  back: svg`<path d="M15 5 8 12l7 7"/>`,
  people: svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.6-4 3-6 6.500-6s5.900 2 6.500 6"/><path d="M16 4.800a3.500 3.500 0 0 1 0 6.400M18.500 14.500c1.700.9 2.700 2.700 3 5.500"/>`,
  horn: svg`<path d="M4 10v4h3l8 5V5L7 10z"/><path d="M18.500 9a4.500 4.500 0 0 1 0 6"/>`,
  frame: svg`<rect x="4" y="4" width="16" height="16" rx="1"/><path d="M8 9h8M8 12.500h8M8 16h5"/>`,
  dice: svg`<path d="M4 12a8 8 0 0 1 13.700-5.600L20 8.700M20 4v4.700h-4.700M20 12a8 8 0 0 1-13.700 5.600L4 15.300M4 20v-4.700h4.700"/>`,
  offline: svg`<path d="M3 3l18 18M8.500 16a5 5 0 0 1 7 0M5 12.500a10 10 0 0 1 4-2.500M19 12.500a10 10 0 0 0-5-2.700M12 20h.01"/>`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="1.500"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  check: svg`<path d="m5 12.500 4.500 4.500L19 7.500"/>`,
};

export const icon = (name: keyof typeof ICONS): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${ICONS[name]}</svg>`;
