import { html, nothing, type TemplateResult } from 'lit';
import { groupMark } from '../../board/marks';
import { dateAndTime, groupName, LANGUAGES, pick, speech, t } from '../../shared/i18n';
import type { JoinInfo } from '../../shared/wire';
import { icon } from '../parts';

/** What the person has filled in so far. */
export interface Joining {
  name: string;
  group: string;
  email: string;
  consent: boolean;
  /** invitations for what follows may go there too */
  invite: boolean;
  busy: boolean;
  problem: string;
}

export const NOT_JOINING: Joining = { name: '', group: '', email: '', consent: false, invite: false, busy: false, problem: '' };

export interface JoinDeeds {
  language: (tag: string) => void;
  change: (part: Partial<Joining>) => void;
  otherName: () => void;
  join: () => void;
}

/** The door: pick your group, press the button. The language and a name are filled in already. */
export function joinView(info: JoinInfo, now: Joining, again: boolean, keptNotes: number, deeds: JoinDeeds): TemplateResult {
  const pseudonym = info.naming === 'PSEUDONYM';
  return html`
    <form class="join" novalidate @submit=${(event: Event) => { event.preventDefault(); deeds.join(); }}>
      ${languageRow(info.languages, deeds.language)}
      ${again ? html`<p class="banner info"><span>${t('hall.again.text')} ${keptNotes ? t('hall.again.kept', keptNotes) : nothing}</span></p>` : nothing}
      <header class="door">
        <p class="kicker">${[info.startsAt ? dateAndTime(info.startsAt) : '', info.place ?? ''].filter(Boolean).join(' · ')}</p>
        <h1>${pick(info.title)}</h1>
        ${again ? nothing : html`<p class="lead">${pick(info.purpose)}</p>`}
      </header>
      <fieldset class="groups">
        <legend>${t('hall.join.group')}</legend>
        <div class="tiles">
          ${info.groups.map((group) => html`<label class="tile">
            <input type="radio" name="group" .value=${group} .checked=${now.group === group} @change=${() => deeds.change({ group, problem: '' })}>
            <span>${groupMark(group)}<b>${groupName(group)}</b></span></label>`)}
        </div>
      </fieldset>
      <div class="field">
        <label for="name">${t(pseudonym ? 'hall.join.pseudonym' : 'hall.join.name')}</label>
        <div class="with-button">
          <input id="name" maxlength="40" autocomplete=${pseudonym ? 'off' : 'name'} dir="auto" .value=${now.name} aria-describedby="name-help"
            @input=${(event: Event) => deeds.change({ name: (event.target as HTMLInputElement).value, problem: '' })}>
          ${pseudonym ? html`<button type="button" class="icon-button" aria-label=${t('hall.join.other-name')} title=${t('hall.join.other-name')} @click=${deeds.otherName}>${icon('dice')}</button>` : nothing}
        </div>
        <p class="help" id="name-help">${t(pseudonym ? 'hall.join.pseudonym-help' : 'hall.join.name-help')}</p>
      </div>
      <details class="mail">
        <summary>${t('hall.join.mail')}</summary>
        ${mailFields(now.email, now.consent, now.invite, deeds.change)}
      </details>
      ${now.problem ? html`<p class="banner danger" role="alert"><span>${now.problem}</span></p>` : nothing}
      <div class="foot">
        <button class="button primary huge" type="submit" ?disabled=${now.busy}>${t(now.busy ? 'hall.join.busy' : again ? 'hall.again.button' : 'hall.join.button')}</button>
      </div>
    </form>`;
}

export function mailFields(email: string, consent: boolean, invite: boolean, change: (part: { email?: string; consent?: boolean; invite?: boolean }) => void): TemplateResult {
  return html`
    <div class="field">
      <label for="email">${t('hall.mail.label')}</label>
      <input id="email" type="email" inputmode="email" autocomplete="email" maxlength="254" .value=${email} @input=${(event: Event) => change({ email: (event.target as HTMLInputElement).value })}>
    </div>
    <label class="check"><input type="checkbox" .checked=${consent} @change=${(event: Event) => change({ consent: (event.target as HTMLInputElement).checked })}>
      <span>${t('hall.mail.consent')}</span></label>
    <label class="check"><input type="checkbox" .checked=${invite} @change=${(event: Event) => change({ invite: (event.target as HTMLInputElement).checked })}>
      <span>${t('hall.mail.invite')}</span></label>
    <p class="help">${t('hall.mail.help')}</p>`;
}

export function languageRow(offered: readonly string[], choose: (tag: string) => void): TemplateResult {
  return html`<div class="languages" role="group" aria-label=${t('hall.language')}>
    ${LANGUAGES.filter((it) => offered.includes(it.tag)).map((it) => html`
      <button type="button" lang=${it.tag} aria-pressed=${it.tag === speech.language ? 'true' : 'false'} @click=${() => choose(it.tag)}>${it.name}</button>`)}
  </div>`;
}
