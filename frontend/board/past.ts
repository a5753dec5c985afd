import type { Cluster } from '../shared/wire';
import type { Shown } from './overlay';

/** One step of a board, with how it left what it touched. */
export interface Step {
  number: number;
  kind: string;
  at: string;
  undoes?: number;
  mine: boolean;
  undoable: boolean;
  notes: PastNote[];
  clusters: { id: string; column: string; rank: number; name?: string; gone: boolean }[];
}

interface PastNote {
  id: string;
  column: string;
  rank: number;
  /** absent where it stayed as it was */
  text?: string;
  byWhom?: string;
  language?: string;
  cluster?: string;
  mergedInto?: string;
  hidden: boolean;
  gone: boolean;
  /** its author has taken it back since */
  taken: boolean;
}

/** A note as it once hung there. */
export interface Once extends Shown {
  /** nothing of it is told any more */
  taken: boolean;
}

/** A wall as it was after some step. */
export interface PastWall {
  notes: Map<string, Once>;
  clusters: Map<string, Cluster>;
}

/** The wall after the first so many of these steps, which begin with the board. */
export function wallAfter(steps: readonly Step[], many: number): PastWall {
  const notes = new Map<string, Once>();
  const clusters = new Map<string, Cluster>();
  const words = new Map<string, Once | undefined>();
  for (const step of steps.slice(0, many)) {
    for (const it of step.clusters) {
      if (it.gone) {
        clusters.delete(it.id);
      } else {
        clusters.set(it.id, { id: it.id, column: it.column, rank: it.rank, name: it.name, named: 0 });
      }
    }
    for (const it of step.notes) {
      const before = notes.get(it.id);
      if (it.gone) {
        notes.delete(it.id);
        words.set(it.id, before ?? words.get(it.id));
        continue;
      }
      const known = before ?? words.get(it.id);
      const said = it.text !== undefined ? { text: it.text, byWhom: it.byWhom, language: it.language } : { text: known?.text ?? '', byWhom: known?.byWhom, language: known?.language };
      notes.set(it.id, {
        id: it.id, column: it.column, rank: it.rank, ...said, cluster: it.cluster, mergedInto: it.mergedInto, hidden: it.hidden,
        at: known?.at ?? step.at, mine: false, taken: it.taken,
      });
    }
  }
  return { notes, clusters };
}

/** The numbers of the steps that were taken back, and not by a step that was taken back itself. */
export function undoneOf(steps: readonly Step[]): Set<number> {
  const undone = new Set<number>();
  for (const step of [...steps].reverse()) {
    if (step.undoes !== undefined && !undone.has(step.number)) {
      undone.add(step.undoes);
    }
  }
  return undone;
}
