import type { Change, Cluster, Column, Localized, May, Note, Regrouped, Snapshot } from '../shared/wire';

/** What the server has told about one board, up to and including change `number`. Changed in place; `version` counts. */
export interface Wall {
  board: string;
  title: Localized;
  columns: Column[];
  maxLength: number;
  byWhomMaxLength: number;
  may: May;
  number: number;
  notes: Map<string, Note>;
  clusters: Map<string, Cluster>;
  mine: Set<string>;
  /** how many notes hang there while others' notes are still covered; null when they are shown */
  covered: number | null;
  version: number;
}

export function wallOf(snapshot: Snapshot, before?: Wall | null): Wall {
  return {
    board: snapshot.board,
    title: snapshot.title,
    columns: snapshot.columns,
    maxLength: snapshot.maxLength,
    byWhomMaxLength: snapshot.byWhomMaxLength,
    may: snapshot.may,
    number: snapshot.number,
    notes: new Map(snapshot.notes.map((note) => [note.id, note])),
    clusters: new Map((snapshot.clusters ?? []).map((cluster) => [cluster.id, cluster])),
    mine: new Set(snapshot.mine),
    covered: snapshot.may.read ? null : (snapshot.count ?? before?.covered ?? snapshot.notes.length),
    version: (before?.version ?? 0) + 1,
  };
}

/** How many notes hang there for the hall. */
export function countOf(wall: Wall): number {
  return wall.covered ?? [...wall.notes.values()].filter((note) => !note.hidden).length;
}

/**
 * Applies the next change. `old` was known already, `gap` means that something was missed and the board must be read again.
 * While others' notes are covered their changes are not sent at all: then a hole in the numbers is no loss.
 */
export function apply(wall: Wall, change: Change): 'applied' | 'old' | 'gap' {
  const turn = next(wall, change.number);
  if (turn !== 'applied') {
    return turn;
  }
  if (change.kind === 'gone' || !('text' in change.note)) {
    wall.notes.delete(change.note.id);
  } else {
    wall.notes.set(change.note.id, change.note);
  }
  if (change.mine) {
    wall.mine.add(change.note.id);
  }
  return 'applied';
}

/** As {@link apply}, for a change of clusters and of the notes in them. */
export function regroup(wall: Wall, change: Regrouped): 'applied' | 'old' | 'gap' {
  const turn = next(wall, change.number);
  if (turn === 'applied') {
    change.clusters.forEach((cluster) => wall.clusters.set(cluster.id, cluster));
    change.notes.forEach((note) => wall.notes.set(note.id, note));
    change.goneClusters.forEach((id) => wall.clusters.delete(id));
    change.goneNotes.forEach((id) => wall.notes.delete(id));
  }
  return turn;
}

function next(wall: Wall, number: number): 'applied' | 'old' | 'gap' {
  if (number <= wall.number) {
    return 'old';
  }
  if (number !== wall.number + 1 && wall.may.read) {
    return 'gap';
  }
  wall.number = number;
  wall.version++;
  return 'applied';
}

/** Whatever stands in a row on the wall. */
export type Ranked = Pick<Note, 'id' | 'rank' | 'at'>;

/** Order on the wall: rank, then age. */
export function byRank(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) || (a.id < b.id ? -1 : 1);
}

/** A rank right behind `after` (null: in front) among these notes, which stand in order. Only until the server gives its own. */
export function rankAfter(ordered: readonly Ranked[], after: string | null | undefined, moving: string): number {
  const others = ordered.filter((note) => note.id !== moving);
  if (!others.length) {
    return 0;
  }
  if (after === undefined) {
    return others[others.length - 1].rank + 1;
  }
  if (after === null) {
    return others[0].rank - 1;
  }
  const place = others.findIndex((note) => note.id === after);
  const left = others[place < 0 ? others.length - 1 : place];
  const right = place < 0 ? undefined : others[place + 1];
  return right ? (left.rank + right.rank) / 2 : left.rank + 1;
}
