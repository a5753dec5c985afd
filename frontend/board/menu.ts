import { html, nothing, type TemplateResult } from 'lit';
import { pick, t } from '../shared/i18n';
import type { Column, May } from '../shared/wire';
import type { Shown } from './board-store';
import { columnMark } from './marks';

export interface MenuItem {
  label: string;
  icon?: TemplateResult;
  /** starts a new part of the menu */
  apart?: boolean;
  run: () => void;
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
}

/** What this person may do with this note now. `siblings` are the notes of its column in the order of the wall. */
export function itemsFor(note: Shown, may: May, columns: readonly Column[], siblings: readonly Shown[], deeds: MenuDeeds): MenuItem[] {
  const items: MenuItem[] = [];
  if (note.entry?.state === 'refused') {
    if (note.entry.kind === 'add' || note.entry.kind === 'edit') {
      items.push({ label: t('board.menu.mend'), run: () => deeds.edit(note) });
    }
    items.push({ label: t('board.menu.discard'), run: () => deeds.discard(note) });
    return items;
  }
  if (note.mine && may.write && (!note.hidden || may.moderate)) {
    items.push({ label: t('board.menu.edit'), run: () => deeds.edit(note) });
  }
  if (may.move && (note.mine && !note.hidden || may.moderate)) {
    items.push(...moves(note, columns, siblings, deeds));
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

function moves(note: Shown, columns: readonly Column[], siblings: readonly Shown[], deeds: MenuDeeds): MenuItem[] {
  const items: MenuItem[] = [];
  const place = siblings.findIndex((it) => it.id === note.id);
  if (place > 0) {
    items.push({ label: t('board.menu.up'), apart: true, run: () => deeds.move(note, note.column, siblings[place - 2]?.id ?? null) });
  }
  if (place >= 0 && place < siblings.length - 1) {
    items.push({ label: t('board.menu.down'), apart: place === 0, run: () => deeds.move(note, note.column, siblings[place + 1].id) });
  }
  columns.forEach((column, index) => {
    if (column.id !== note.column) {
      items.push({ label: t('board.menu.to', pick(column.title)), icon: columnMark(index), run: () => deeds.move(note, column.id, undefined) });
    }
  });
  return items;
}

export function menuView(items: readonly MenuItem[], label: string, close: (run?: () => void) => void): TemplateResult {
  return html`
    <div class="veil" @click=${() => close()}></div>
    <div class="menu" role="menu" aria-label=${label} @keydown=${(event: KeyboardEvent) => keys(event, close)}>
      ${items.map((item, index) => html`${item.apart && index ? html`<hr role="separator">` : nothing}
        <button type="button" role="menuitem" tabindex="-1" @click=${() => close(item.run)}>${item.icon ?? nothing}${item.label}</button>`)}
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
