import { html, nothing, type TemplateResult } from 'lit';
import { groupMark } from '../../board/marks';
import { groupName, number, t } from '../../shared/i18n';
import type { Theme } from '../../shared/preferences';
import type { Me, Stage } from '../../shared/wire';
import { icon } from '../parts';
import { languageRow, mailFields } from './join';

export interface Settings {
  name: string;
  email: string;
  consent: boolean;
  invite: boolean;
  said: string;
  problem: string;
  leaving: boolean;
}

export interface MenuDeeds {
  close: () => void;
  language: (tag: string) => void;
  theme: (theme: Theme) => void;
  change: (part: Partial<Settings>) => void;
  saveName: () => void;
  saveMail: () => void;
  dropMail: () => void;
  invite: (invite: boolean) => void;
  /** where one's own file is */
  data: string;
  framework: () => void;
  /** whether others' notes stand as they were written, and the way to change that */
  reading: { originals: boolean; readOriginals: (wanted: boolean) => void };
  leave: () => void;
}

const THEMES: Theme[] = ['auto', 'light', 'dark'];

/** Everything about me and this screen, out of the way of the evening itself. */
export function menuSheet(stage: Stage | null, me: Me, theme: Theme, offered: readonly string[], now: Settings, deeds: MenuDeeds): TemplateResult {
  return html`
    <dialog class="sheet-menu" aria-label=${t('hall.menu')} @close=${deeds.close} @cancel=${deeds.close}>
      <div class="sheet-head"><h2>${t('hall.menu')}</h2>
        <button type="button" class="icon-button" aria-label=${t('hall.close')} @click=${(event: Event) => (event.currentTarget as HTMLElement).closest('dialog')!.close()}>${icon('close')}</button></div>
      <div class="sheet-body">
        <p class="said" role="status">${now.said}</p>
        ${now.problem ? html`<p class="banner danger" role="alert"><span>${now.problem}</span></p>` : nothing}
        <section><h3>${t('hall.language')}</h3>${languageRow(offered, deeds.language)}
          <label class="check"><input type="checkbox" .checked=${deeds.reading.originals} @change=${(event: Event) => deeds.reading.readOriginals((event.target as HTMLInputElement).checked)}>
            <span>${t('hall.originals')}</span></label></section>
        <section><h3 id="theme-label">${t('hall.theme')}</h3>
          <div class="segments" role="group" aria-labelledby="theme-label">
            ${THEMES.map((it) => html`<button type="button" aria-pressed=${it === theme ? 'true' : 'false'} @click=${() => deeds.theme(it)}>${t(`hall.theme.${it}`)}</button>`)}</div></section>
        <section><button type="button" class="button wide" @click=${deeds.framework}>${icon('frame')}${t('hall.framework.open')}</button></section>
        <section><a class="button wide" href="#private" @click=${(event: Event) => (event.currentTarget as HTMLElement).closest('dialog')!.close()}>${icon('lock')}${t('hall.private.title')}</a></section>
        ${stage ? html`<section><h3>${t('hall.people')}</h3><p class="people-total">${t('hall.people.total', number(stage.people.total))}</p>
          <ul class="people" role="list">${Object.entries(stage.people.groups).filter(([, count]) => count).map(([group, count]) => html`
            <li>${groupMark(group)}<span>${groupName(group)}</span><b>${number(count)}</b></li>`)}</ul></section>` : nothing}
        <section><h3>${t('hall.me')}</h3>
          <div class="field"><label for="my-name">${t(stage?.naming === 'NAME' ? 'hall.join.name' : 'hall.join.pseudonym')}</label>
            <div class="with-button"><input id="my-name" maxlength="40" dir="auto" .value=${now.name} @input=${(event: Event) => deeds.change({ name: (event.target as HTMLInputElement).value })}>
            <button type="button" class="button" ?disabled=${!now.name.trim() || now.name.trim() === me.name} @click=${deeds.saveName}>${t('hall.save')}</button></div></div>
          <p class="group-line">${groupMark(me.group)} ${groupName(me.group)}</p>
        </section>
        <section><h3>${t('hall.mail.title')}</h3>
          ${me.email ? html`<p>${t('hall.mail.stored', me.email)}</p>
            <label class="check"><input type="checkbox" .checked=${me.invite === true} @change=${(event: Event) => deeds.invite((event.target as HTMLInputElement).checked)}><span>${t('hall.mail.invite')}</span></label><button type="button" class="button" @click=${deeds.dropMail}>${t('hall.mail.withdraw')}</button>`
            : html`${mailFields(now.email, now.consent, now.invite, deeds.change)}<button type="button" class="button" ?disabled=${!now.email.trim()} @click=${deeds.saveMail}>${t('hall.save')}</button>`}
        </section>
        <section><h3>${t('hall.data.title')}</h3>
          <p class="help">${t('hall.data.help')}</p>
          <a class="button" href=${deeds.data} download="tafelronde.json">${t('hall.data.get')}</a></section>
        <section class="leave">
          ${now.leaving ? html`<p><strong>${t('hall.leave.sure')}</strong> ${t('hall.leave.text')}</p>
            <button type="button" class="button" @click=${() => deeds.change({ leaving: false })}>${t('hall.leave.stay')}</button>
            <button type="button" class="button danger" @click=${deeds.leave}>${t('hall.leave')}</button>`
          : html`<button type="button" class="button" @click=${() => deeds.change({ leaving: true })}>${t('hall.leave')}</button>`}
        </section>
      </div>
    </dialog>`;
}
