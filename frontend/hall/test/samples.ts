import type { Note, Snapshot } from '../../shared/wire';

export const note = (id: string, rank = 1, part: Partial<Note> = {}): Note => ({ id, column: 'c1', text: id, rank, at: '2026-01-01T00:00:00Z', ...part });

export const snapshot = (part: Partial<Snapshot> = {}): Snapshot => ({
  board: 'b', title: {}, columns: [{ id: 'c1', title: {} }, { id: 'c2', title: {} }], maxLength: 280, byWhomMaxLength: 80,
  may: { read: true, write: true, move: true }, number: 5, notes: [note('a', 1), note('b', 2)], mine: ['a'], ...part,
});
