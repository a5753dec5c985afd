import { html, nothing, type TemplateResult } from 'lit';
import { pick, t } from '../shared/i18n';
import type { Cluster, Column, May } from '../shared/wire';
import { columnMark } from './marks';
import type { Shown } from './overlay';
import type { Item, Pile } from './piles';

export interface MenuItem {
  label: string | TemplateResult;
  icon?: TemplateResult;
  /** starts a new part of the menu */
  apart?: boolean;
  /** says what this and the next ones are */
  part?: string;
  /** a page that it leads to, instead of a step */
  address?: string;
  run?: () => void;
}

export interface MenuDeeds {
  edit: (note: Shown) => void;
  withdraw: (note: Shown) => void;
  move: (note: Shown, column: string, after: string | null | undefined) => void;
  hide: (note: Shown) => void;
  restore: (note: Shown) => void;
  discard: (note: Shown) => void;
  /** absent where there is no channel for what is not for the board */
  concern?: (note: Shown) => void;
  /** what becomes of this; absent where nothing can be made of it */
  follow?: (kind: 'note' | 'cluster', ids: readonly string[]) => MenuItem[];
  /** absent where there are no translations */
  better?: (note: Shown) => void;
  putWith: (note: Shown) => void;
  takeOut: (note: Shown) => void;
  merge: (note: Shown) => void;
  unmerge: (note: Shown) => void;
  name: (cluster: Cluster) => void;
  split: (cluster: Cluster) => void;
  moveCluster: (cluster: Cluster, column: string, after: string | null | undefined) => void;
}

/** Where a note hangs. */
export interface Spot {
  columns: readonly Column[];
  /** what stands in its column, in the order of the wall; empty when the order is another one */
  row: readonly Item[];
  item: Item;
  pile: Pile;
}

/** Whether this person may put notes together. */
export const mayGroup = (may: May | undefined): boolean => !!may && (!!may.moderate || may.read && may.write);

/** What this person may do with this note now. */
export function itemsFor(note: Shown, may: May, spot: Spot, deeds: MenuDeeds): MenuItem[] {
  const items: MenuItem[] = [];
  if (note.entry?.state === 'refused') {
    if (note.entry.kind === 'add' || note.entry.kind === 'edit') {
      items.push({ label: t('board.menu.mend'), run: () => deeds.edit(note) });
    }
    items.push({ label: t('board.menu.discard'), run: () => deeds.discard(note) });
    return items;
  }
  if (note.mine && may.write) {
    items.push({ label: t('board.menu.edit'), run: () => deeds.edit(note) });
  }
  if (deeds.better && (note.mine || may.moderate) && !note.hidden && !note.entry) {
    items.push({ label: t('board.menu.better'), run: () => deeds.better!(note) });
  }
  items.push(...together(note, may, spot, deeds));
  if (may.move && (note.mine && !note.hidden || may.moderate)) {
    items.push(...moves(spot.item.cluster ? null : spot.item.id, note.column, spot, (column, after) => deeds.move(note, column, after)));
  }
  if (may.moderate && deeds.follow && !note.hidden && !note.entry) {
    items.push(...deeds.follow('note', [note.id, ...spot.pile.also.map((it) => it.id)]));
  }
  if (may.moderate) {
    items.push(note.hidden
      ? { label: t('board.menu.restore'), apart: true, run: () => deeds.restore(note) }
      : { label: t('board.menu.hide'), apart: true, run: () => deeds.hide(note) });
  }
  if (may.moderate && deeds.concern && !note.entry) {
    items.push({ label: t('board.menu.concern'), run: () => deeds.concern!(note) });
  }
  if (note.mine && may.write) {
    items.push({ label: t('board.menu.withdraw'), apart: !may.moderate, run: () => deeds.withdraw(note) });
  }
  return items;
}

function together(note: Shown, may: May, spot: Spot, deeds: MenuDeeds): MenuItem[] {
  const items: MenuItem[] = [];
  const cluster = spot.item.cluster;
  if (mayGroup(may) && !note.hidden) {
    items.push({ label: t('board.menu.group'), apart: true, run: () => deeds.putWith(note) });
    if (cluster) {
      items.push({ label: t('board.menu.ungroup'), run: () => deeds.takeOut(note) });
    }
    if (may.moderate) {
      items.push({ label: t('board.menu.merge'), run: () => deeds.merge(note) });
    }
    if (may.moderate && spot.pile.also.length) {
      items.push({ label: t('board.menu.unmerge'), run: () => deeds.unmerge(note) });
    }
  }
  if (cluster && mayGroup(may)) {
    items.push({ label: t(cluster.name ? 'board.menu.rename' : 'board.menu.name'), apart: true, run: () => deeds.name(cluster) });
  }
  return items;
}

/** What this person may do with this cluster now. */
export function itemsForCluster(item: Item, may: May, columns: readonly Column[], row: readonly Item[], deeds: MenuDeeds): MenuItem[] {
  const cluster = item.cluster!;
  if (!mayGroup(may)) {
    return [];
  }
  return [
    { label: t(cluster.name ? 'board.menu.rename' : 'board.menu.name'), run: () => deeds.name(cluster) },
    ...may.moderate ? moves(item.id, cluster.column, { columns, row }, (column, after) => deeds.moveCluster(cluster, column, after)) : [],
    ...may.moderate && deeds.follow ? deeds.follow('cluster', [item.id]) : [],
    { label: t('board.menu.split'), apart: true, run: () => deeds.split(cluster) },
  ];
}

/** @param id what moves up and down in the row; null for what does not stand in it by itself */
function moves(id: string | null, here: string, spot: Pick<Spot, 'columns' | 'row'>, move: (column: string, after: string | null | undefined) => void): MenuItem[] {
  const items: MenuItem[] = [];
  const place = id === null ? -1 : spot.row.findIndex((it) => it.id === id);
  if (place > 0) {
    items.push({ label: t('board.menu.up'), apart: true, run: () => move(here, spot.row[place - 2]?.id ?? null) });
  }
  if (place >= 0 && place < spot.row.length - 1) {
    items.push({ label: t('board.menu.down'), apart: place === 0, run: () => move(here, spot.row[place + 1].id) });
  }
  spot.columns.forEach((column, index) => {
    if (column.id !== here) {
      items.push({ label: t('board.menu.to', pick(column.title)), icon: columnMark(index), run: () => move(column.id, undefined) });
    }
  });
  return items;
}

export function menuView(items: readonly MenuItem[], label: string, close: (run?: () => void) => void): TemplateResult {
  return html`
    <div class="veil" @click=${() => close()}></div>
    <div class="menu" role="menu" aria-label=${label} @keydown=${(event: KeyboardEvent) => keys(event, close)}>
      ${items.map((item, index) => html`${item.apart && index ? html`<hr role="separator">` : nothing}
        ${item.part ? html`<p role="none">${item.part}</p>` : nothing}
        ${item.address ? html`<a role="menuitem" tabindex="-1" href=${item.address} @click=${() => close()}>${item.label}</a>`
          : html`<button type="button" role="menuitem" tabindex="-1" @click=${() => close(item.run)}>${item.icon ?? nothing}${item.label}</button>`}`)}
    </div>`;
}

/** Puts the open menu beside its button, inside the window. */
export function placeMenu(menu: HTMLElement, at: DOMRect): void {
  const box = menu.getBoundingClientRect();
  const x = Math.max(8, Math.min(at.right - box.width, innerWidth - box.width - 8));
  const below = at.bottom + 4;
  const y = below + box.height > innerHeight - 8 ? Math.max(8, at.top - box.height - 4) : below;
  menu.style.left = `${x}px`;
  menu.style.top = `${y}px`;
}

function keys(event: KeyboardEvent, close: () => void): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=menuitem]')];
  const here = items.indexOf(event.target as HTMLElement);
  const to: Record<string, number> = {
    ArrowDown: (here + 1) % items.length, ArrowUp: (here - 1 + items.length) % items.length, Home: 0, End: items.length - 1,
  };
  if (event.key in to) {
    event.preventDefault();
    items[to[event.key]].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
}
