import { html, type TemplateResult } from 'lit';
import { t } from '../shared/i18n';
import type { Asked, Hands } from './hands';
import './namer';
import type { Shown } from './overlay';
import './picker';
import './translator';
import type { Choice } from './picker';
import type { Wall } from './wall';
import type { Written } from './writer';

export interface DialogDeeds {
  /** called when the dialog was closed, however that was */
  closed: () => void;
  close: () => void;
  written: (written: Written, note?: Shown) => void;
  /** puts the focus on a note when the dialog is gone */
  goTo: (id: string) => void;
}

/** What a person is asked in a dialog: a note's words, what to put a note with, or a cluster's name. */
export function dialogView(asked: Asked, wall: Wall, scope: string, hands: Hands, deeds: DialogDeeds): TemplateResult {
  const label = t(asked.what === 'better' ? 'board.better.title' : asked.what === 'write' ? (asked.note ? 'board.menu.edit' : 'board.add') : asked.what === 'name' ? 'board.field.cluster-name'
    : asked.what === 'merge' ? 'board.pick.merge' : 'board.pick.group');
  return html`<dialog aria-label=${label} @close=${deeds.closed}>
    ${asked.what === 'better' ? translator(asked.note, hands, deeds) : asked.what === 'write' ? writer(wall, scope, deeds, asked.note) : asked.what === 'name'
      ? html`<cluster-namer .name=${asked.name} .trouble=${asked.trouble} @cancel=${deeds.close}
          @name=${(event: CustomEvent<string>) => { deeds.close(); hands.named(asked.cluster, event.detail); }}></cluster-namer>`
      : html`<board-picker .heading=${label} .choices=${hands.choices(asked)} @cancel=${deeds.close} @pick=${(event: CustomEvent<Choice>) => {
          deeds.close();
          hands.chosen(asked.note, event.detail, asked.what === 'merge');
          deeds.goTo(asked.what === 'merge' ? event.detail.id : asked.note.id);
        }}></board-picker>`}
  </dialog>`;
}

function translator(note: Shown, hands: Hands, deeds: DialogDeeds): TemplateResult {
  const done = (kept: boolean) => (event: CustomEvent<string>): void => {
    deeds.close();
    hands.translated(note, event.detail, kept);
  };
  return html`<note-translator .note=${note} .board=${hands.wall} @kept=${done(true)} @gone=${done(false)} @cancel=${deeds.close}></note-translator>`;
}

function writer(wall: Wall, scope: string, deeds: DialogDeeds, note?: Shown): TemplateResult {
  return html`<note-writer .columns=${note ? wall.columns.filter((it) => it.id === note.column) : wall.columns} .column=${note?.column ?? ''} .max=${wall.maxLength} .byWhomMax=${wall.byWhomMaxLength}
    ?editing=${!!note} cancellable scope=${scope} board=${note ? '' : wall.board} .text=${note?.text ?? ''} .byWhom=${note?.byWhom ?? ''}
    .action=${note ? t('board.write.save') : ''} @cancel=${deeds.close} @write=${(event: CustomEvent<Written>) => deeds.written(event.detail, note)}></note-writer>`;
}
