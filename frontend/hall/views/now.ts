import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../../board/drafts';
import type { NoteWriter, Written } from '../../board/writer';
import { shortened } from '../../board/note-view';
import '../../theme/theme-list';
import { groupName, number, pick, t } from '../../shared/i18n';
import { groupMark } from '../../board/marks';
import type { Me, Stage } from '../../shared/wire';
import type { HallSession } from '../session';
import { icon } from '../parts';
import { fetchAhead, ofTeams, teamView } from './team';
import { voteView } from './vote';

export interface NowDeeds {
  write: (written: Written) => void;
  framework: () => void;
  wall: () => void;
  mine: () => void;
  reuse: (board: string, draft: Draft) => void;
  discard: (board: string) => void;
}

/** What everybody is doing now, and the field to take part in it. */
export function nowView(session: HallSession, me: Me, leftOver: Map<string, Draft>, deeds: NowDeeds): TemplateResult {
  const stage = session.stage;
  if (!stage) {
    return html`<p class="quiet" role="status">${t('hall.loading')}</p>`;
  }
  if (stage.state === 'CLOSED' || stage.state === 'PUBLISHED') {
    return ended(stage);
  }
  if (!stage.phase) {
    return waiting(stage, me, deeds);
  }
  const phase = stage.phase;
  fetchAhead(stage);
  return html`
    <section class="phase">
      <p class="kicker">${t('hall.phase.of', phase.index + 1, phase.count)}</p>
      <h1 tabindex="-1">${pick(phase.title)}</h1>
      <p class="instruction">${pick(phase.instruction)}</p>
    </section>
    ${session.votes ? voteView(session, session.votes) : nothing}
    ${phase.kind === 'THEMES' ? html`<tafel-themes .store=${session.themes} scope=${session.id}></tafel-themes>` : ofTeams(phase.kind) ? teamView(session, me) : phase.board ? writing(session, phase.board, leftOver, deeds) : talking(phase.kind, deeds)}`;
}

function writing(session: HallSession, board: string, leftOver: Map<string, Draft>, deeds: NowDeeds): TemplateResult {
  const wall = session.store?.board === board ? session.store.wall : null;
  if (!wall) {
    const trouble = session.store?.trouble;
    return html`<p class="quiet" role="status">${trouble?.detail || t(trouble ? 'hall.board-trouble' : 'hall.loading')}</p>`;
  }
  return html`
    ${wall.may.write ? html`
      <note-writer class="writer" .columns=${wall.columns} scope=${session.id} board=${board} .max=${wall.maxLength} .byWhomMax=${wall.byWhomMaxLength}
        @typing=${(event: CustomEvent<string>) => session.stage?.quiet && session.pen.typed(board, event.detail)}
        @write=${(event: CustomEvent<Written>) => { session.pen.down(); deeds.write(event.detail); }}></note-writer>
      ${session.stage?.phase?.covered ? html`<p class="quiet-promise">${icon('mine')}<span>${t('hall.quiet.phone')}</span></p>` : nothing}
      ${underWay(session, deeds)}
      <a class="private-link" href="#private">${icon('lock')}${t('hall.private.link')}</a>`
      : html`<div class="talking">${icon('wall')}<p>${t(wall.may.read ? 'hall.phase.reading' : 'hall.phase.closed')}</p>
          ${wall.may.read ? html`<button type="button" class="button" @click=${deeds.wall}>${t('hall.to-wall')}</button>` : nothing}</div>`}
    ${[...leftOver].filter(([at]) => at !== board).map(([at, draft]) => html`
      <div class="banner info left-over"><span>${t('hall.unfinished')} <q dir="auto">${shortened(draft.text, 90)}</q></span>
        <span class="buttons">${wall.may.write ? html`<button type="button" class="button" @click=${() => deeds.reuse(at, draft)}>${t('hall.unfinished.use')}</button>` : nothing}
        <button type="button" class="button" @click=${() => deeds.discard(at)}>${t('hall.unfinished.drop')}</button></span></div>`)}`;
}

/** What was just written and is not on the wall yet. */
function underWay(session: HallSession, deeds: NowDeeds): TemplateResult | typeof nothing {
  const entries = session.outbox.entries.filter((entry) => entry.kind === 'add' && (entry.tries > 1 || entry.state === 'refused' || !session.online));
  return entries.length ? html`<button type="button" class="under-way" @click=${deeds.mine}>${icon('mine')}<span>${t('hall.under-way', entries.length)}</span></button>` : nothing;
}

function talking(kind: string, deeds: NowDeeds): TemplateResult {
  return html`<div class="talking">${icon('people')}<p>${t(`hall.kind.${kind === 'BOARD' ? 'talk' : kind.toLowerCase()}`)}</p>
    ${kind === 'WELCOME' ? html`<button type="button" class="button" @click=${deeds.framework}>${t('hall.framework.open')}</button>` : nothing}</div>`;
}

function waiting(stage: Stage, me: Me, deeds: NowDeeds): TemplateResult {
  return html`
    <section class="waiting">
      <span class="tick">${icon('check')}</span>
      <h1 tabindex="-1">${t('hall.in.title')}</h1>
      <p class="instruction">${t('hall.in.text')}</p>
      <dl class="me-card">
        <div><dt>${t('hall.in.you-are')}</dt><dd dir="auto">${me.name}</dd></div>
        <div><dt>${t('hall.in.group')}</dt><dd>${groupMark(me.group)} ${groupName(me.group)}</dd></div>
        <div><dt>${t('hall.in.people')}</dt><dd>${number(stage.people.total)}</dd></div>
      </dl>
      <button type="button" class="button wide" @click=${deeds.framework}>${icon('frame')}${t('hall.framework.open')}</button>
    </section>`;
}

function ended(stage: Stage): TemplateResult {
  const published = stage.state === 'PUBLISHED' && stage.outcomeUrl;
  return html`
    <section class="waiting">
      <span class="tick">${icon('check')}</span>
      <h1 tabindex="-1">${t(published ? 'hall.published.title' : 'hall.closed.title')}</h1>
      <p class="instruction">${t(published ? 'hall.published.text' : 'hall.closed.text')}</p>
      ${published ? html`<a class="button primary huge" href=${stage.outcomeUrl!}>${t('hall.published.link')}</a>` : nothing}
    </section>`;
}

/** Puts a kept text into the writing field of now. */
export function reuse(root: ParentNode, draft: Draft): void {
  const writer = root.querySelector<NoteWriter>('note-writer');
  if (writer) {
    writer.fill(writer.text ? `${writer.text} ${draft.text}` : draft.text, writer.byWhom || draft.byWhom);
    writer.focus();
  }
}
