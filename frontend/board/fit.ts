/** Note text on the projector, in hundredths of the screen's height: from generous to the least that is readable from 15 m. */
const LARGEST = 5.2;
const SMALLEST = 2.45;
const STEP = 0.05;
/** Below this size the names of the groups give way to the notes; their shapes stay. */
const SMALLEST_WITH_NAMES = 2.8;
/** Below this size originals give way to their translations. */
const SMALLEST_WITH_ORIGINALS = 3.4;

/**
 * Makes the notes as large as they can be with all of them on the screen. When even the smallest size is too large the
 * oldest notes leave the screen; returned is how many, per list in the order given. Newest stand first.
 */
export function fit(host: HTMLElement, lists: readonly HTMLElement[]): number[] {
  const all = (): boolean => lists.every(fits);
  const set = (mark: 'data-even' | 'data-dense' | 'data-short', on: boolean): void => {
    host.toggleAttribute(mark, on);
  };
  lists.forEach((list) => hideFrom(list, Infinity));
  // Filling column by column packs tightest, so that decides the size; evenly filled columns look better where they fit.
  set('data-even', false);
  set('data-dense', false);
  set('data-short', false);
  let found = lists.some((list) => list.querySelector('.original')) && largest(host, SMALLEST_WITH_ORIGINALS, all);
  if (!found) {
    set('data-short', true);
    found = largest(host, SMALLEST_WITH_NAMES, all);
  }
  if (!found) {
    set('data-dense', true);
    found = largest(host, SMALLEST, all);
  }
  if (found) {
    set('data-even', true);
    set('data-even', all());
    return lists.map(() => 0);
  }
  return lists.map((list) => {
    const count = list.querySelectorAll('li[data-note]').length;
    const shown = Math.max(1, most(0, count, (middle) => {
      hideFrom(list, middle);
      return fits(list);
    }));
    hideFrom(list, shown);
    return count - shown;
  });
}

/** Sets the largest size from `least` up at which all fits; false, with `least` set, when even that is too large. */
function largest(host: HTMLElement, least: number, all: () => boolean): boolean {
  const set = (step: number): void => host.style.setProperty('--fit', (least + step * STEP).toFixed(2));
  const step = most(-1, Math.round((LARGEST - least) / STEP), (middle) => {
    set(middle);
    return all();
  });
  set(Math.max(0, step));
  return step >= 0;
}

/** The largest number that is good, when all below it are; `low` counts as good. */
function most(low: number, high: number, good: (value: number) => boolean): number {
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (good(middle)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

function hideFrom(list: HTMLElement, place: number): void {
  list.querySelectorAll<HTMLElement>('li[data-note]').forEach((item, at) => (item.hidden = at >= place));
  list.querySelectorAll<HTMLElement>('li[data-cluster]').forEach((item) => (item.hidden = !item.querySelector('li[data-note]:not([hidden])')));
}

function fits(list: HTMLElement): boolean {
  return list.scrollHeight <= list.clientHeight + 1 && list.scrollWidth <= list.clientWidth + 1;
}
