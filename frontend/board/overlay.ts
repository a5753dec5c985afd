import type { ChangeKind, Cluster, ClusterKind, Note } from '../shared/wire';
import type { Entry } from './outbox';
import type { Translated } from './tongues';
import { byRank, rankAfter } from './wall';

/** A note as this person should see it: the server's, with what is still on its way laid over it. */
export interface Shown extends Note {
  mine: boolean;
  /** in the reader's language; absent for one's own */
  translated?: Translated;
  /** the change that is on its way or was refused */
  entry?: Entry;
}

/** The wall as this person should see it. */
export interface Sight {
  notes: Map<string, Shown>;
  clusters: Map<string, Cluster>;
}

const CLUSTER_KINDS: ReadonlySet<string> = new Set<ClusterKind>(['group', 'ungroup', 'name_cluster', 'move_cluster', 'split', 'merge', 'unmerge', 'undo']);

/** Changes of clusters and steps back: they hang on no note, so a refused one is told and thrown away. */
export const ofClusters = (kind: ChangeKind): boolean => CLUSTER_KINDS.has(kind);

/** Lays one change that the server has not confirmed over the wall. */
export function lay(entry: Entry, sight: Sight): void {
  if (ofClusters(entry.kind)) {
    if (entry.state !== 'refused') {
      layOnClusters(entry, sight);
    }
    return;
  }
  const notes = sight.notes;
  const base = notes.get(entry.note);
  const pending = { ...entry };
  if (entry.kind === 'add') {
    if (!base) {
      const ranks = [...notes.values()].map((note) => note.rank);
      notes.set(entry.note, {
        id: entry.note, column: entry.column!, text: entry.text!, byWhom: entry.byWhom, language: entry.language,
        rank: ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1, at: new Date(entry.made).toISOString(),
        mine: true, entry: pending,
      });
    }
    return;
  }
  if (!base) {
    return;
  }
  const refused = entry.state === 'refused';
  if (entry.kind === 'edit') {
    notes.set(base.id, { ...base, text: entry.text!, byWhom: entry.byWhom, translated: undefined, entry: pending });
  } else if (entry.kind === 'move' && !refused) {
    notes.set(base.id, { ...base, column: entry.column!, rank: rankBehind(sight, entry.column!, entry.after, base.id), cluster: null, mergedInto: null, entry: pending });
  } else if (entry.kind === 'withdraw' && !refused) {
    notes.delete(base.id);
  } else if ((entry.kind === 'hide' || entry.kind === 'restore') && !refused) {
    notes.set(base.id, { ...base, hidden: entry.kind === 'hide', why: entry.kind === 'hide' ? entry.why : undefined, entry: pending });
  } else {
    notes.set(base.id, { ...base, entry: pending });
  }
}

function layOnClusters(entry: Entry, sight: Sight): void {
  const { notes, clusters } = sight;
  const note = notes.get(entry.note);
  const cluster = entry.cluster ? clusters.get(entry.cluster) : undefined;
  switch (entry.kind) {
    case 'group':
      if (note) {
        group(entry, note, sight);
      }
      break;
    case 'ungroup':
      if (note?.cluster) {
        change(sight, note, { cluster: null, rank: rankBehind(sight, note.column, note.cluster, note.id) });
      }
      break;
    case 'name_cluster':
      if (cluster) {
        clusters.set(cluster.id, { ...cluster, name: entry.name || null });
      }
      break;
    case 'move_cluster':
      if (cluster) {
        const column = entry.column ?? cluster.column;
        clusters.set(cluster.id, { ...cluster, column, rank: rankBehind(sight, column, entry.after, cluster.id) });
        members(sight, cluster.id).forEach((it) => notes.set(it.id, { ...it, column }));
      }
      break;
    case 'split':
      if (cluster) {
        members(sight, cluster.id).forEach((it, place) => notes.set(it.id, { ...it, cluster: null, rank: cluster.rank + place * 1e-3 }));
        clusters.delete(cluster.id);
      }
      break;
    case 'merge': {
      const into = notes.get(entry.with!);
      if (note && into) {
        change(sight, note, { mergedInto: into.mergedInto ?? into.id, cluster: into.cluster, column: into.column });
      }
      break;
    }
    case 'unmerge':
      [...notes.values()].filter((it) => it.id === entry.note || it.mergedInto === entry.note)
        .forEach((it) => notes.set(it.id, { ...it, mergedInto: null }));
      break;
    default:
      break;
  }
}

function group(entry: Entry, note: Shown, sight: Sight): void {
  const other = entry.with ? sight.notes.get(entry.with) : undefined;
  const id = other?.cluster ?? entry.cluster!;
  if (other && !other.cluster) {
    sight.clusters.set(id, { id, column: other.column, rank: other.rank, named: 0 });
    change(sight, other, { cluster: id });
  }
  const cluster = sight.clusters.get(id);
  if (cluster) {
    const last = members(sight, id).reduce((most, it) => Math.max(most, it.rank), cluster.rank);
    change(sight, note, { cluster: id, column: cluster.column, rank: last + 1 });
  }
}

/** Changes a note, and with it those that were merged into it. */
function change(sight: Sight, note: Shown, part: Partial<Shown>): void {
  sight.notes.set(note.id, { ...note, ...part });
  for (const it of sight.notes.values()) {
    if (it.mergedInto === note.id) {
      sight.notes.set(it.id, { ...it, mergedInto: part.mergedInto ?? note.id, cluster: 'cluster' in part ? part.cluster : it.cluster, column: part.column ?? it.column });
    }
  }
}

const members = (sight: Sight, cluster: string): Shown[] => [...sight.notes.values()].filter((it) => it.cluster === cluster).sort(byRank);

/** A rank in the row of notes and clusters of a column, until the server gives its own. */
function rankBehind(sight: Sight, column: string, after: string | null | undefined, moving: string): number {
  const row = [...sight.notes.values(), ...sight.clusters.values()].filter((it) => it.column === column)
    .map((it) => ({ id: it.id, rank: it.rank, at: 'at' in it ? it.at : '' })).sort(byRank);
  return rankAfter(row, after, moving);
}
