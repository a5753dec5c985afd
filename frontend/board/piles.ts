import type { Cluster } from '../shared/wire';
import type { Shown } from './overlay';
import { byRank } from './wall';

/** A note with those that say the same and are shown as it. */
export interface Pile {
  note: Shown;
  also: readonly Shown[];
}

/** What stands in the row of a column: a note, or a cluster with its notes. */
export interface Item {
  id: string;
  rank: number;
  /** when the newest note in it was written */
  at: string;
  piles: readonly Pile[];
  /** absent for a note that stands alone, also when it is the only one left of a cluster without a name */
  cluster?: Cluster;
}

/** All that hangs on the wall, by column, in the order of the wall. */
export function itemsOf(shown: readonly Shown[], clusters: ReadonlyMap<string, Cluster>): Map<string, Item[]> {
  const ids = new Set(shown.map((note) => note.id));
  const also = new Map<string, Shown[]>();
  const fronts: Shown[] = [];
  for (const note of shown) {
    if (note.mergedInto && ids.has(note.mergedInto)) {
      also.set(note.mergedInto, [...(also.get(note.mergedInto) ?? []), note]);
    } else {
      fronts.push(note);
    }
  }
  const pile = (note: Shown): Pile => ({ note, also: also.get(note.id) ?? [] });
  const grouped = new Map<string, Pile[]>();
  const columns = new Map<string, Item[]>();
  const hang = (column: string, item: Item): void => {
    const row = columns.get(column);
    if (row) {
      row.push(item);
    } else {
      columns.set(column, [item]);
    }
  };
  for (const note of fronts) {
    if (note.cluster && clusters.has(note.cluster)) {
      const members = grouped.get(note.cluster);
      if (members) {
        members.push(pile(note));
      } else {
        grouped.set(note.cluster, [pile(note)]);
      }
    } else {
      hang(note.column, { id: note.id, rank: note.rank, at: note.at, piles: [pile(note)] });
    }
  }
  for (const [id, piles] of grouped) {
    const cluster = clusters.get(id)!;
    const at = piles.reduce((newest, it) => (it.note.at > newest ? it.note.at : newest), '');
    hang(cluster.column, piles.length > 1 || cluster.name ? { id, rank: cluster.rank, at, piles, cluster }
      : { id: piles[0].note.id, rank: cluster.rank, at, piles });
  }
  columns.forEach((row) => row.sort(byRank));
  return columns;
}

/** The notes of an item and those shown as them, one after another. */
export const notesOf = (item: Item): Shown[] => item.piles.flatMap((it) => [it.note, ...it.also]);
