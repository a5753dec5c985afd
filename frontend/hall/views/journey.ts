import { html, nothing, type TemplateResult } from 'lit';
import { speech, t } from '../../shared/i18n';
import type { Step } from '../journeys';

/** What became of a note, step by step; nothing while nothing did. */
export function journeyView(steps: readonly Step[]): TemplateResult | typeof nothing {
  return steps.length ? html`<section class="journey" aria-label=${t('hall.mine.became')}>
    <ol role="list">${steps.map(stepView)}</ol></section>` : nothing;
}

function stepView(step: Step): TemplateResult {
  const words = html`<span lang=${step.lang ?? nothing} dir="auto">${step.text}</span>`;
  return html`<li class=${step.over ? 'over' : ''}>
    ${step.fresh ? html`<b class="fresh">${t('hall.mine.fresh')}</b>` : nothing}
    <span>${step.label}${step.text ? html`: ${step.link ? html`<a href="/${step.link}">${words}</a>` : words}` : nothing}</span>
    ${step.state ? html`<b class="state">${step.state}</b>` : nothing}
    ${step.detail ? html`<span class="detail">${step.detail}</span>` : nothing}
    ${(step.proofs ?? []).map((it) => html`<a class="proof" href=${it.url} rel="noopener noreferrer">${it.title}</a>`)}
    <time datetime=${step.at}>${day(step.at)}</time></li>`;
}

const day = (at: string): string => new Intl.DateTimeFormat(speech.language, { dateStyle: 'medium', timeZone: 'Europe/Amsterdam' }).format(new Date(at));
