/** Note text on the projector, in hundredths of the screen's height: from generous to the least that is readable from 15 m. */
const LARGEST = 5.2;
const SMALLEST = 2.45;
const STEP = 0.05;

/**
 * Makes the notes as large as they can be with all of them on the screen. When even the smallest size is too large the
 * oldest notes leave the screen; returned is how many, per list in the order given. Newest stand first.
 */
export function fit(host: HTMLElement, lists: readonly HTMLElement[]): number[] {
  const items = lists.map((list) => [...list.querySelectorAll<HTMLElement>('li')]);
  items.flat().forEach((item) => (item.hidden = false));
  const set = (step: number): boolean => {
    host.style.setProperty('--fit', (SMALLEST + step * STEP).toFixed(2));
    return lists.every(fits);
  };
  let good = -1;
  let bad = Math.round((LARGEST - SMALLEST) / STEP) + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (set(middle)) {
      good = middle;
    } else {
      bad = middle;
    }
  }
  set(Math.max(0, good));
  if (good >= 0) {
    return lists.map(() => 0);
  }
  return lists.map((list, index) => {
    const all = items[index];
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      all.forEach((item, place) => (item.hidden = place >= middle));
      if (fits(list)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    const shown = Math.max(1, low);
    all.forEach((item, place) => (item.hidden = place >= shown));
    return all.length - shown;
  });
}

function fits(list: HTMLElement): boolean {
  return list.scrollHeight <= list.clientHeight + 1 && list.scrollWidth <= list.clientWidth + 1;
}
