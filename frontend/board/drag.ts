/**
 * Dragging a note, or a cluster by its head, with mouse, pen or finger, on pointer events. No library: those that move the elements themselves
 * (SortableJS) fight with a keyed renderer, and those on the browser's own drag and drop depend on what each phone makes
 * of it. Mouse: starts after a few pixels. Finger: after a short hold, so that scrolling stays scrolling. Escape cancels.
 */
export interface DragOptions {
  root: ShadowRoot;
  /** what may be done by dragging this: hang it elsewhere in the row, put it with others; neither means it cannot be lifted */
  may: (what: Dragged) => { move: boolean; join: boolean };
  drop: (what: Dragged, target: Target) => void;
}

export interface Dragged {
  id: string;
  kind: 'note' | 'cluster';
}

/** Where it lands: behind something in a column (null: in front of all), on a note, or in a cluster. */
export type Target = { column: string; after: string | null } | { on: string } | { into: string };

const HOLD_MS = 320;
const SLACK_PX = 7;
const EDGE_PX = 70;

export class NoteDrag {
  private pointer = -1;
  private item: HTMLElement | null = null;
  private ghost: HTMLElement | null = null;
  private start = { x: 0, y: 0 };
  private at = { x: 0, y: 0 };
  private hold: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private target: Target | null = null;
  private dragged: Dragged = { id: '', kind: 'note' };
  private may = { move: false, join: false };
  private marked: HTMLElement | null = null;

  constructor(private readonly options: DragOptions) {
    const root = options.root as unknown as HTMLElement;
    root.addEventListener('pointerdown', this.down);
    root.addEventListener('touchmove', this.hush, { passive: false });
    root.addEventListener('contextmenu', this.hush);
  }

  private readonly hush = (event: Event): void => {
    if (this.ghost) {
      event.preventDefault();
    }
  };

  private readonly down = (event: PointerEvent): void => {
    const on = event.target as HTMLElement;
    const item = on.closest<HTMLElement>('li[data-note]') ?? on.closest<HTMLElement>('.cluster-head')?.closest<HTMLElement>('li[data-cluster]');
    if (this.item || !item || event.button !== 0 || on.closest('button, a, input, textarea, summary, details[open]')) {
      return;
    }
    this.dragged = item.dataset.note ? { id: item.dataset.note, kind: 'note' } : { id: item.dataset.cluster!, kind: 'cluster' };
    this.may = this.options.may(this.dragged);
    if (!this.may.move && !this.may.join) {
      return;
    }
    this.pointer = event.pointerId;
    this.item = item;
    this.start = this.at = { x: event.clientX, y: event.clientY };
    if (event.pointerType !== 'mouse') {
      this.hold = setTimeout(() => this.lift(), HOLD_MS);
    }
    window.addEventListener('pointermove', this.move);
    window.addEventListener('pointerup', this.up);
    window.addEventListener('pointercancel', this.cancel);
    window.addEventListener('keydown', this.key, true);
  };

  private readonly move = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) {
      return;
    }
    this.at = { x: event.clientX, y: event.clientY };
    if (this.ghost) {
      this.follow();
      return;
    }
    if (Math.hypot(this.at.x - this.start.x, this.at.y - this.start.y) > SLACK_PX) {
      if (event.pointerType === 'mouse') {
        this.lift();
      } else {
        this.cancel();
      }
    }
  };

  private lift(): void {
    const item = this.item!;
    const sheet = item.querySelector<HTMLElement>(this.dragged.kind === 'note' ? '.note' : '.cluster')!;
    const box = sheet.getBoundingClientRect();
    const ghost = sheet.cloneNode(true) as HTMLElement;
    ghost.classList.add('ghost');
    ghost.setAttribute('aria-hidden', 'true');
    ghost.dataset.hue = item.closest<HTMLElement>('[data-hue]')?.dataset.hue ?? '1';
    Object.assign(ghost.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px` });
    this.options.root.append(ghost);
    this.ghost = ghost;
    item.setAttribute('data-dragged', '');
    navigator.vibrate?.(15);
    window.getSelection()?.removeAllRanges();
    this.follow();
    this.frame = requestAnimationFrame(this.creep);
  }

  private follow(): void {
    this.ghost!.style.transform = `translate(${this.at.x - this.start.x}px, ${this.at.y - this.start.y}px) rotate(1.5deg)`;
    this.aim();
  }

  private aim(): void {
    const under = this.options.root.elementFromPoint(this.at.x, this.at.y) as HTMLElement | null;
    const list = under?.closest<HTMLElement>('[data-column]')?.querySelector<HTMLElement>('ul') ?? null;
    this.mark(null);
    this.target = null;
    if (!list) {
      return;
    }
    const column = list.closest<HTMLElement>('[data-column]')!.dataset.column!;
    const items = [...list.querySelectorAll<HTMLElement>(':scope > li')].filter((it) => it !== this.item);
    const frame = under!.closest<HTMLElement>('li[data-cluster]');
    const over = frame ?? under!.closest<HTMLElement>('li[data-note]');
    if (over === this.item) {
      return;
    }
    if (!over) {
      this.behind(column, items[items.length - 1] ?? null, list);
      return;
    }
    const box = over.getBoundingClientRect();
    const high = (this.at.y - box.top) / box.height;
    const wide = (this.at.x - box.left) / box.width;
    if (this.joins(over, high, wide)) {
      return;
    }
    const before = high < 0.3 || (high < 0.7 && wide < 0.5);
    this.behind(column, before ? (items[items.indexOf(over) - 1] ?? null) : over, over, before ? 'before' : 'after');
  }

  /** On the middle of a note, or anywhere but the edge of a cluster, it joins them. */
  private joins(over: HTMLElement, high: number, wide: number): boolean {
    if (!this.may.join || this.dragged.kind !== 'note') {
      return false;
    }
    const cluster = over.dataset.cluster;
    const edge = cluster ? 0.06 : 0.22;
    const within = high > edge && high < 1 - edge && wide > edge / 2 && wide < 1 - edge / 2;
    if (this.may.move && !within) {
      return false;
    }
    if (!cluster || !over.contains(this.item)) {
      this.target = cluster ? { into: cluster } : { on: over.dataset.note! };
      this.mark(over, 'with');
    }
    return true;
  }

  private behind(column: string, last: HTMLElement | null, shown: HTMLElement, side = 'after'): void {
    if (this.may.move) {
      this.target = { column, after: last?.dataset.note ?? last?.dataset.cluster ?? null };
      this.mark(shown.localName === 'ul' && last ? last : shown, side);
    }
  }

  private mark(on: HTMLElement | null, side = ''): void {
    this.marked?.removeAttribute('data-drop');
    this.marked = on;
    on?.setAttribute('data-drop', side);
  }

  /** Near an edge of the window the page, and a wall that is wider than it, scroll along. */
  private readonly creep = (): void => {
    const pull = (at: number, size: number): number => (at < EDGE_PX ? at - EDGE_PX : at > size - EDGE_PX ? at - size + EDGE_PX : 0) / 5;
    const x = pull(this.at.x, innerWidth);
    const y = pull(this.at.y, innerHeight);
    if (x || y) {
      window.scrollBy(0, y);
      this.options.root.querySelector('.columns')?.scrollBy(x, 0);
      this.aim();
    }
    this.frame = requestAnimationFrame(this.creep);
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.cancel();
    }
  };

  private readonly up = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) {
      return;
    }
    const dragged = this.dragged;
    const target = this.ghost ? this.target : null;
    this.cancel();
    if (target) {
      this.options.drop(dragged, target);
    }
  };

  private readonly cancel = (): void => {
    clearTimeout(this.hold);
    cancelAnimationFrame(this.frame);
    this.mark(null);
    this.item?.removeAttribute('data-dragged');
    this.ghost?.remove();
    this.ghost = null;
    this.item = null;
    this.target = null;
    this.pointer = -1;
    window.removeEventListener('pointermove', this.move);
    window.removeEventListener('pointerup', this.up);
    window.removeEventListener('pointercancel', this.cancel);
    window.removeEventListener('keydown', this.key, true);
  };
}
