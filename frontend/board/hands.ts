import { askWhy } from './hide-note';
import { call } from '../shared/api';
import { newId } from '../shared/ids';
import { t } from '../shared/i18n';
import type { Cluster, Posted } from '../shared/wire';
import type { BoardStore } from './board-store';
import type { Dragged, Target } from './drag';
import { followUpItems, type FollowUp } from './follow-up';
import { mayGroup, type MenuDeeds } from './menu';
import { shortened } from './note-view';
import type { Shown } from './overlay';
import type { Choice } from './picker';
import { notesOf, type Item } from './piles';
import type { Proposal } from './suggester';
import type { WayBack } from './way-back';

/** What is asked of the person in a dialog. */
export type Asked = { what: 'write'; note?: Shown } | { what: 'better'; note: Shown } | { what: 'suggest' | 'steps' } | { what: 'group' | 'merge'; note: Shown } | { what: 'name'; cluster: Cluster; name: string; trouble: string };

/** The wall that hands are laid on. */
export interface HandsOn extends EventTarget {
  store: BoardStore | null;
  newest: boolean;
  /** offers to take a note off the board */
  concerns: boolean;
  followUp: FollowUp | null;
  ask: (asked: Asked) => void;
}

/** What people do on a wall: each step goes to the store, and can be taken back. */
export class Hands implements MenuDeeds {
  constructor(private readonly board: HandsOn, private readonly way: WayBack) {}

  private get store(): BoardStore {
    return this.board.store!;
  }

  get wall(): BoardStore {
    return this.store;
  }

  private done(change: string, text: string, at: string | null): void {
    const store = this.store;
    this.way.offer(text, at, () => store.takeBack(change));
  }

  edit = (note: Shown): void => this.board.ask({ what: 'write', note });

  rewrite(note: Shown, text: string, byWhom: string): void {
    const fresh = note.entry?.kind === 'add';
    const change = this.store.edit(note.id, text, byWhom);
    if (!fresh) {
      this.done(change, t('board.done.edit'), note.id);
    }
  }

  withdraw = (note: Shown): void => {
    const store = this.store;
    store.withdraw(note.id);
    this.way.offer(t('board.withdrawn'), note.id, () => store.bringBack(note));
  };

  move = (note: Shown, column: string, after: string | null | undefined): void =>
    this.done(this.store.move(note.id, column, after), t('board.done.move'), note.id);

  hide = (note: Shown): void =>
    void askWhy(note.text).then((why) => why && this.done(this.store.hide(note.id, why), t('board.hidden'), note.id));

  restore = (note: Shown): void => this.done(this.store.restore(note.id), t('board.done.restore'), note.id);

  discard = (note: Shown): void => this.store.outbox.drop(note.entry!.id);

  get concern(): ((note: Shown) => void) | undefined {
    return this.board.concerns ? (note) => this.board.dispatchEvent(new CustomEvent('concern', { detail: { note: note.id } })) : undefined;
  }

  get follow(): MenuDeeds['follow'] {
    const followUp = this.board.followUp;
    return followUp ? (kind, ids) => followUpItems(followUp, kind, ids) : undefined;
  }

  get better(): ((note: Shown) => void) | undefined {
    return this.store.tongues.language ? (note) => this.board.ask({ what: 'better', note }) : undefined;
  }

  /** A better translation was kept, or taken back. */
  translated(note: Shown, language: string, kept: boolean): void {
    const store = this.store;
    if (kept) {
      this.way.offer(t('board.better.kept'), note.id, () => void store.takenBack(note.id, language));
    } else {
      this.way.tell(t('board.better.gone'));
    }
  }

  putWith = (note: Shown): void => this.board.ask({ what: 'group', note });

  merge = (note: Shown): void => this.board.ask({ what: 'merge', note });

  takeOut = (note: Shown): void => this.done(this.store.ungroup(note.id), t('board.done.ungroup'), note.id);

  unmerge = (note: Shown): void => this.done(this.store.unmerge(note.id), t('board.done.unmerge'), note.id);

  name = (cluster: Cluster): void => this.board.ask({ what: 'name', cluster, name: cluster.name ?? '', trouble: '' });

  split = (cluster: Cluster): void => this.done(this.store.split(cluster.id), t('board.done.split'), null);

  moveCluster = (cluster: Cluster, column: string, after: string | null | undefined): void =>
    this.done(this.store.moveCluster(cluster.id, column, after), t('board.done.move-cluster'), null);

  named(cluster: Cluster, name: string): void {
    this.done(this.store.name(cluster.id, name, cluster.named), name ? t('board.done.name', name) : t('board.done.unname'), null);
  }

  /** Puts the note with what was chosen, or shows the chosen one for it. */
  chosen(note: Shown, choice: Choice, merging: boolean): void {
    if (merging) {
      this.done(this.store.merge(note.id, choice.id), t('board.done.merge'), choice.id);
    } else {
      this.group(note.id, choice.kind === 'cluster' ? { cluster: choice.id } : { with: choice.id });
    }
  }

  private group(note: string, to: { with: string } | { cluster: string }): void {
    const name = 'cluster' in to ? this.store.clusters().get(to.cluster)?.name : null;
    this.done(this.store.group(note, to), name ? t('board.done.group-named', name) : t('board.done.group'), note);
  }

  mayMove(note: Shown | undefined): boolean {
    const may = this.store.wall?.may;
    return !!note && !!may?.move && (note.mine && !note.hidden || !!may.moderate);
  }

  /** What may be done by dragging. */
  mayDrag(what: Dragged): { move: boolean; join: boolean } {
    const may = this.board.store?.wall?.may;
    if (!may) {
      return { move: false, join: false };
    }
    if (what.kind === 'cluster') {
      return { move: !!may.moderate && !this.board.newest, join: false };
    }
    const note = this.store.shown().find((it) => it.id === what.id);
    const join = mayGroup(may) && !!note && !note.hidden;
    return { move: !this.board.newest && (this.mayMove(note) || join && !!note?.cluster), join };
  }

  dropped(what: Dragged, target: Target): void {
    if (what.kind === 'cluster') {
      const cluster = this.store.clusters().get(what.id);
      if (cluster && 'column' in target) {
        this.moveCluster(cluster, target.column, target.after);
      }
      return;
    }
    const note = this.store.shown().find((it) => it.id === what.id);
    if (!note) {
      this.way.tell(t('board.refused.note-gone'));
    } else if ('on' in target) {
      this.group(note.id, { with: target.on });
    } else if ('into' in target) {
      this.group(note.id, { cluster: target.into });
    } else if (this.mayMove(note)) {
      this.move(note, target.column, target.after);
    } else {
      this.takeOut(note);
    }
  }

  /** Makes the clusters that are left of a proposal: one step, which is taken back as one. */
  async arrange(proposals: readonly Proposal[]): Promise<void> {
    const store = this.store;
    const clusters = proposals.map((it) => ({ id: it.id, name: it.name || null, notes: it.notes }));
    const answer = await call<Posted>('POST', `/api/boards/${store.board}/arrangement`, { id: newId(), clusters });
    if (answer.ok) {
      this.way.offer(t('board.done.arrange', clusters.length), null, () => store.undo(answer.value.number));
    } else {
      this.way.tell(answer.detail || t('board.refused.step'));
    }
  }

  /** What a note can be put with or merged into: everything on the wall but what it is with already. */
  choices(asked: { what: 'group' | 'merge'; note: Shown }): Choice[] {
    const items = [...this.store.items().values()].flat();
    const clusters: Choice[] = asked.what === 'merge' ? [] : items.filter((it) => it.cluster && it.id !== asked.note.cluster)
      .map((it) => ({ id: it.id, kind: 'cluster', text: it.cluster!.name || firstWords(it), words: notesOf(it).map((note) => note.text).join(' '), more: t('board.cluster.count', it.piles.length) }));
    const notes: Choice[] = items.filter((it) => asked.what === 'merge' || !it.cluster).flatMap((it) => it.piles)
      .filter((it) => it.note.id !== asked.note.id && !it.note.hidden && it.note.entry?.kind !== 'add')
      .map((it) => ({ id: it.note.id, kind: 'note', text: it.note.text, words: [it.note.byWhom, it.note.translated?.text].filter(Boolean).join(' '), language: it.note.language }));
    return [...clusters, ...notes];
  }

  /** A refused step on clusters: a name comes back to the field with what the other one wrote, all else is told. */
  heed(): void {
    const refused = this.board.store?.refusedStep();
    if (!refused) {
      return;
    }
    const cluster = refused.kind === 'name_cluster' ? this.store.clusters().get(refused.cluster!) : undefined;
    if (cluster) {
      this.board.ask({ what: 'name', cluster, name: refused.name ?? '', trouble: refused.reason ?? '' });
    } else {
      this.way.tell([refused.reason || t('board.refused.step'), refused.name ?? ''].filter(Boolean).join(' '));
    }
  }
}

const firstWords = (item: Item): string => `${t('board.cluster.unnamed')}: ${shortened(item.piles[0].note.text)}`;
