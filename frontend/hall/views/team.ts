import { html, nothing, type TemplateResult } from 'lit';
import { speech, t } from '../../shared/i18n';
import type { Me, PhaseKind, Stage } from '../../shared/wire';
import type { HallSession } from '../session';

/** Whether what people do in a phase of this kind happens in their research team. */
export const ofTeams = (kind: PhaseKind): boolean => kind === 'TEAMS' || kind === 'READ_BACK';

/** Whether the evening came to its teams, so that one can look one's own up; not while it is what everybody does now. */
export function hasTeams(stage: Stage | null): boolean {
  const here = stage?.phase ? stage.phases.findIndex((it) => it.id === stage.phase!.id) : stage?.state === 'CLOSED' || stage?.state === 'PUBLISHED' ? Infinity : -1;
  return !!stage && !(stage.phase && ofTeams(stage.phase.kind)) && stage.phases.some((it, at) => at <= here && it.kind === 'TEAMS');
}

/** Brings in what an evening with teams needs, before the network of the hall is as busy as in that phase. */
export function fetchAhead(stage: Stage): void {
  if (stage.phases.some((it) => ofTeams(it.kind))) {
    void import('../../team/team-page');
  }
}

/** A phone that opens in this phase has the element before what it is made of: it begins when it learns where. */
export function teamView(session: HallSession, me: Me): TemplateResult {
  void import('../../team/team-page');
  return html`<team-page .place=${session.id} .name=${me.name}></team-page>`;
}

export function teamPage(session: HallSession, me: Me): TemplateResult {
  return html`<section class="page"><h1 tabindex="-1">${t('hall.tab.team')}</h1>
    ${session.over ? html`<p><a class="button" href="/t/of/${session.id}?lang=${speech.language}">${t('hall.team.plan')}</a></p>` : nothing}${teamView(session, me)}</section>`;
}
