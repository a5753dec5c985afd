/**
 * Dragging a note with mouse, pen or finger, on pointer events. No library: those that move the elements themselves
 * (SortableJS) fight with a keyed renderer, and those on the browser's own drag and drop depend on what each phone makes
 * of it. Mouse: starts after a few pixels. Finger: after a short hold, so that scrolling stays scrolling. Escape cancels.
 */
export interface DragOptions {
  root: ShadowRoot;
  movable: (note: string) => boolean;
  /** `after` is the note it lands behind; null means in front of all */
  drop: (note: string, column: string, after: string | null) => void;
}

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
  private target: { column: string; after: string | null } | null = null;
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
    const item = on.closest<HTMLElement>('li[data-note]');
    if (this.item || !item || event.button !== 0 || on.closest('button, a, input, textarea') || !this.options.movable(item.dataset.note!)) {
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
    const sheet = item.querySelector<HTMLElement>('.note')!;
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
    const items = [...list.querySelectorAll<HTMLElement>('li[data-note]')].filter((it) => it !== this.item);
    const over = under!.closest<HTMLElement>('li[data-note]');
    if (over === this.item) {
      return;
    }
    if (!over) {
      const last = items[items.length - 1];
      this.target = { column, after: last?.dataset.note ?? null };
      this.mark(last ?? list, 'after');
      return;
    }
    const box = over.getBoundingClientRect();
    const high = (this.at.y - box.top) / box.height;
    const before = high < 0.3 || (high < 0.7 && this.at.x < box.left + box.width / 2);
    const place = items.indexOf(over);
    this.target = { column, after: before ? (items[place - 1]?.dataset.note ?? null) : over.dataset.note! };
    this.mark(over, before ? 'before' : 'after');
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
    const note = this.item?.dataset.note;
    const target = this.ghost ? this.target : null;
    this.cancel();
    if (note && target) {
      this.options.drop(note, target.column, target.after);
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
