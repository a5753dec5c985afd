import { html, nothing, type TemplateResult } from 'lit';
import '../../board/idea-board';
import { noteView, shortened } from '../../board/note-view';
import { hueOf } from '../../board/marks';
import type { Shown } from '../../board/board-store';
import type { Entry } from '../../board/outbox';
import { pick, t } from '../../shared/i18n';
import type { Column, Framework, Localized, OwnNotes } from '../../shared/wire';
import { icon, photoAddress } from '../parts';
import { journeyView } from './journey';
import { movePrivately } from './private';
import type { HallSession } from '../session';

export interface MineDeeds {
  edit: (note: Shown) => void;
  withdraw: (note: Shown) => void;
  again: (entry: Entry) => void;
  drop: (entry: Entry) => void;
  write: () => void;
}

/** Everybody's notes on the board of now, as a list with the newest first. */
export function wallView(session: HallSession): TemplateResult {
  return html`<section class="page"><h1 tabindex="-1">${t('hall.wall.title')}</h1>
    ${session.stage?.phase?.photo ? html`<img class="hall-photo" src=${photoAddress(session, session.stage.phase.photo)} alt=${t('hall.photo')}>` : nothing}
    ${session.store ? html`<idea-board .store=${session.store} feed="given" form="list" newest></idea-board>`
      : html`<div class="talking">${icon('wall')}<p>${t('hall.wall.none')}</p></div>`}</section>`;
}

/** My own notes: those that have not reached the server, those on the board of now, and those of earlier, by phase. */
export function mineView(session: HallSession, deeds: MineDeeds): TemplateResult {
  const wall = session.store?.wall;
  const mine = [...(session.store?.shown() ?? [])].filter((note) => note.mine).reverse();
  const written = [...session.written].reverse();
  const elsewhere = session.outbox.entries.filter((entry) => entry.board !== session.store?.board && entry.text);
  return html`
    <section class="page">
      <h1 tabindex="-1">${t('hall.mine.title')}</h1>
      ${elsewhere.length ? html`<h2>${t('hall.mine.not-sent')}</h2>${elsewhere.map((entry) => unsent(entry, session.over, deeds))}` : nothing}
      ${session.mineTrouble ? html`<p class="banner warning" role="status"><span>${session.mineTrouble}</span></p>` : nothing}
      ${mine.length || elsewhere.length || written.length ? nothing : html`<div class="talking">${icon('mine')}<p>${t('hall.mine.empty')}</p>
        ${wall?.may.write ? html`<button type="button" class="button primary" @click=${deeds.write}>${t('hall.mine.first')}</button>` : nothing}</div>`}
      ${mine.length && written.length && session.stage?.phase ? html`<h2>${pick(session.stage.phase.title)}</h2>` : nothing}
      <ul class="notes" role="list">
        ${mine.map((note) => own(note, wall?.columns ?? [], session.online, html`${actions(note, !!wall?.may.write, deeds, session.store!.board)}${journeyView(session.journeys.of(note.id))}`))}
      </ul>
      ${written.map((it) => earlier(it, session))}
      <a class="private-link" href="#private">${icon('lock')}${t('hall.private.link-own')}</a>
    </section>`;
}

function own(note: Shown, columns: readonly Column[], online: boolean, under: TemplateResult | typeof nothing): TemplateResult {
  const index = Math.max(0, columns.findIndex((it) => it.id === note.column));
  const column = columns.length > 1 ? { index, column: columns[index] } : undefined;
  return html`<li data-hue=${hueOf(index)}>${noteView(note, { column, online, actions: under })}</li>`;
}

/** What I wrote in an earlier phase: to read back, no more to change. */
function earlier(written: OwnNotes, session: HallSession): TemplateResult {
  return html`<h2>${pick(written.phase)}</h2>
    <ul class="notes" role="list">${[...written.notes].reverse().map((note) => own({ ...note, rank: 0, mine: true }, written.columns, true,
      note.withdrawn ? html`<p class="refused">${t('hall.mine.withdrawn')}</p>`
        : html`${journeyView(session.journeys.of(note.id).filter((it) => !note.reported || it.kind !== 'report-block'))}${note.reported
          ? html`<p class="reported"><a href="/outcome/${session.id}">${t('hall.mine.reported')}</a></p>` : nothing}`))}</ul>`;
}

function actions(note: Shown, mayWrite: boolean, deeds: MineDeeds, board: string): TemplateResult | typeof nothing {
  const entry = note.entry;
  if (entry?.state === 'refused') {
    return html`<div class="note-actions">
      ${entry.kind === 'add' || entry.kind === 'edit' ? html`<button type="button" @click=${() => deeds.edit(note)}>${t('board.menu.mend')}</button>` : nothing}
      <button type="button" @click=${() => deeds.drop(entry)}>${t('board.menu.discard')}</button></div>`;
  }
  return mayWrite ? html`<div class="note-actions">
    <button type="button" aria-label=${t('hall.mine.edit-named', shortened(note.text))} @click=${() => deeds.edit(note)}>${t('board.menu.edit')}</button>
    <button type="button" aria-label=${t('hall.mine.withdraw-named', shortened(note.text))} @click=${() => deeds.withdraw(note)}>${t('board.menu.withdraw')}</button>
    ${entry ? nothing : html`<button type="button" aria-label=${t('hall.private.move-named', shortened(note.text))} @click=${() => movePrivately({ board, note: note.id, text: note.text })}>${t('hall.private.link')}</button>`}</div>` : nothing;
}

/** A text that hangs nowhere. When the evening is over sending it again is of no use: it is there to be copied. */
function unsent(entry: Entry, over: boolean, deeds: MineDeeds): TemplateResult {
  return html`<article class="note sheet plain" data-hue="1"><p class="text" dir="auto">${entry.text}</p>
    ${over ? html`<p class="refused">${t('hall.mine.too-late')}</p>
        <div class="note-actions"><button type="button" @click=${() => deeds.drop(entry)}>${t('board.menu.discard')}</button></div>`
      : entry.state === 'refused' ? html`<p class="refused"><strong>${t(`board.refused.${entry.kind}`)}</strong> ${entry.reason}</p>
        <div class="note-actions"><button type="button" @click=${() => deeds.again(entry)}>${t('hall.mine.again')}</button>
        <button type="button" @click=${() => deeds.drop(entry)}>${t('board.menu.discard')}</button></div>`
      : html`<footer><span class="state">${t('board.note.waiting')}</span></footer>`}</article>`;
}

export function frameworkView(framework: Framework | null, trouble: string, back: () => void): TemplateResult {
  const list = (items: Localized[]): TemplateResult => html`<ul>${items.map((it) => html`<li>${pick(it)}</li>`)}</ul>`;
  return html`
    <section class="page framework">
      <button type="button" class="back" @click=${back}>${icon('back')}${t('hall.back')}</button>
      <h1 tabindex="-1">${t('hall.framework.title')}</h1>
      ${framework ? html`
        <p class="lead">${pick(framework.intro)}</p>
        ${framework.fixed.length ? html`<h2 class="fixed">${t('hall.framework.fixed')}</h2>${list(framework.fixed)}` : nothing}
        ${framework.open.length ? html`<h2 class="open">${t('hall.framework.open-points')}</h2>${list(framework.open)}` : nothing}
        ${framework.decides.length ? html`<h2 class="decides">${t('hall.framework.decides')}</h2>${list(framework.decides)}` : nothing}`
      : html`<p class="quiet" role="status">${trouble || t('hall.loading')}</p>`}
    </section>`;
}

/** A code as somebody typed it, without spaces and dashes. Which letters are meant, also Cyrillic ones, the server knows. */
export const typedCode = (typed: string): string => typed.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** A door that stays shut: wrong code, session over, nothing found. */
export function shutView(title: string, text: string, tryAgain?: () => void, kept: string[] = []): TemplateResult {
  return html`
    <section class="page shut">
      <h1 tabindex="-1">${title}</h1>
      <p class="lead">${text}</p>
      ${kept.length ? html`<h2>${t('hall.shut.kept')}</h2><ul class="notes" role="list">${kept.map((it) => html`<li data-hue="1"><article class="note"><p class="text" dir="auto">${it}</p></article></li>`)}</ul>` : nothing}
      ${tryAgain ? html`<button type="button" class="button primary huge" @click=${tryAgain}>${t('hall.try-again')}</button>` : nothing}
      <form class="code-form" action="/join" @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const code = typedCode(String(new FormData(event.target as HTMLFormElement).get('code') ?? ''));
        if (code) {
          location.assign(`/join/${encodeURIComponent(code)}`);
        }
      }}>
        <label for="code">${t('hall.code.label')}</label>
        <input id="code" name="code" class="code-input" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="9" placeholder="7K4 2PM">
        <button class="button wide">${t('hall.code.button')}</button>
      </form>
    </section>`;
}
