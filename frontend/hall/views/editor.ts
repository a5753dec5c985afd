import { html, type TemplateResult } from 'lit';
import type { Shown } from '../../board/board-store';
import type { Written } from '../../board/writer';
import { t } from '../../shared/i18n';
import type { HallSession } from '../session';

/** The sheet in which a person changes a note of their own. */
export function editorView(session: HallSession, note: Shown,
  deeds: { close: () => void; cancel: () => void; write: (written: Written) => void }): TemplateResult {
  const wall = session.store?.wall;
  return html`<dialog class="edit" aria-label=${t('board.menu.edit')} @close=${deeds.close}>
    <note-writer editing cancellable .columns=${wall?.columns.filter((it) => it.id === note.column) ?? []} .column=${note.column} .text=${note.text} .byWhom=${note.byWhom ?? ''}
      .max=${wall?.maxLength ?? 280} .byWhomMax=${wall?.byWhomMaxLength ?? 80} .action=${t('board.write.save')}
      @cancel=${deeds.cancel} @write=${(event: CustomEvent<Written>) => deeds.write(event.detail)}></note-writer></dialog>`;
}
