import { html, type TemplateResult } from 'lit';
import { t } from '../shared/i18n';
import type { BoardStore } from './board-store';
import type { Asked, Hands } from './hands';
import './namer';
import type { Shown } from './overlay';
import './picker';
import './suggester';
import type { Proposal } from './suggester';
import './timeline';
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

const LABELS: Record<Asked['what'], string> = {
  write: 'board.add', name: 'board.field.cluster-name', merge: 'board.pick.merge', group: 'board.pick.group', suggest: 'board.suggest.title', steps: 'board.time.title',
  better: 'board.better.title',
};

/** What a person is asked in a dialog: a note's words, what to put a note with, a cluster's name; or shown: a proposal, the past. */
export function dialogView(asked: Asked, store: BoardStore, scope: string, hands: Hands, deeds: DialogDeeds): TemplateResult {
  const label = asked.what === 'write' && asked.note ? t('board.menu.edit') : t(LABELS[asked.what]);
  const wide = asked.what === 'suggest' || asked.what === 'steps';
  return html`<dialog class=${wide ? 'wide' : ''} aria-label=${label} @close=${deeds.closed}>${content(asked, label, store, scope, hands, deeds)}</dialog>`;
}

function content(asked: Asked, label: string, store: BoardStore, scope: string, hands: Hands, deeds: DialogDeeds): TemplateResult {
  const wall = store.wall!;
  switch (asked.what) {
    case 'write':
      return writer(wall, scope, deeds, asked.note);
    case 'better':
      return translator(asked.note, hands, deeds);
    case 'name':
      return html`<cluster-namer .name=${asked.name} .trouble=${asked.trouble} @cancel=${deeds.close}
        @name=${(event: CustomEvent<string>) => { deeds.close(); hands.named(asked.cluster, event.detail); }}></cluster-namer>`;
    case 'suggest':
      return html`<cluster-suggester .board=${store.board} .columns=${wall.columns} .notes=${new Map(store.shown().map((it) => [it.id, it]))} @cancel=${deeds.close}
        @accept=${(event: CustomEvent<Proposal[]>) => { deeds.close(); void hands.arrange(event.detail); }}></cluster-suggester>`;
    case 'steps':
      return html`<board-timeline .store=${store} @cancel=${deeds.close}></board-timeline>`;
    default:
      return html`<board-picker .heading=${label} .choices=${hands.choices(asked)} @cancel=${deeds.close} @pick=${(event: CustomEvent<Choice>) => {
        deeds.close();
        hands.chosen(asked.note, event.detail, asked.what === 'merge');
        deeds.goTo(asked.what === 'merge' ? event.detail.id : asked.note.id);
      }}></board-picker>`;
  }
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
