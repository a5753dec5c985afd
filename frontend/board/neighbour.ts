/** The note that lies nearest in the direction of the key. */
export function neighbour(from: HTMLElement, key: string, all: HTMLElement[]): HTMLElement | null {
  if (key === 'Home' || key === 'End') {
    return (key === 'Home' ? all[0] : all[all.length - 1]) ?? null;
  }
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (!way) {
    return null;
  }
  const centre = (element: HTMLElement): [number, number] => {
    const box = element.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + Math.min(box.height / 2, 60)];
  };
  const [x, y] = centre(from);
  let best: HTMLElement | null = null;
  let least = Infinity;
  for (const item of all) {
    const [ix, iy] = centre(item);
    const along = (ix - x) * way[0] + (iy - y) * way[1];
    const aside = Math.abs((ix - x) * way[1]) + Math.abs((iy - y) * way[0]);
    const far = along + 2.5 * aside;
    if (item !== from && along > 8 && far < least) {
      best = item;
      least = far;
    }
  }
  return best;
}
