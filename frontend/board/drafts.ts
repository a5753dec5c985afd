import { recall, type Keep } from '../shared/store';

/** Text that somebody is still writing. Kept at every key press, so that neither a reload nor a locked phone loses it. */
export interface Draft {
  text: string;
  byWhom: string;
  column?: string;
}

const key = (scope: string, board: string): string => `tafel.draft.${scope}.${board}`;

export function draftOf(keep: Keep, scope: string, board: string): Draft | null {
  return recall<Draft>(keep, key(scope, board));
}

export function keepDraft(keep: Keep, scope: string, board: string, draft: Draft): void {
  if (draft.text.trim() || draft.byWhom.trim()) {
    keep.set(key(scope, board), JSON.stringify(draft));
  } else {
    keep.remove(key(scope, board));
  }
}

export function dropDraft(keep: Keep, scope: string, board: string): void {
  keep.remove(key(scope, board));
}

/** Every unfinished text of this session, by board. */
export function drafts(keep: Keep, scope: string): Map<string, Draft> {
  const prefix = `tafel.draft.${scope}.`;
  const found = new Map<string, Draft>();
  for (const at of keep.keys(prefix)) {
    const draft = recall<Draft>(keep, at);
    if (draft?.text.trim()) {
      found.set(at.slice(prefix.length), draft);
    }
  }
  return found;
}
