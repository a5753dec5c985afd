import { html } from 'lit';
import { t } from '../shared/i18n';
import type { MenuItem } from './menu';

/** An action point that came from a note or a group, as whoever runs the board may know it. */
export interface Made {
  /** what it is called, for example "Actiepunt 3" */
  name: string;
  text: string;
  language: string;
  /** how far it is, in words */
  state: string;
  address: string;
}

/** What becomes of what hangs on the wall; the page of whoever runs the board says so, and nobody else's. */
export interface FollowUp {
  /** where an action point is made; the kind and the id come behind it */
  make: string;
  /** by the id of a note or group */
  made: Readonly<Record<string, readonly Made[] | undefined>>;
}

/** The part of a menu that makes an action point of a note or group, and leads to those that came from it or from what says the same. */
export function followUpItems(follow: FollowUp, kind: 'note' | 'cluster', ids: readonly string[]): MenuItem[] {
  const made = [...new Map(ids.flatMap((id) => follow.made[id] ?? []).map((it) => [it.address, it])).values()];
  return [
    { label: t('board.menu.act'), apart: true, address: `${follow.make}${kind}/${ids[0]}` },
    ...made.map((it, index): MenuItem => ({
      label: html`<span>${it.name}: <span lang=${it.language}>${it.text}</span> · ${it.state}</span>`, address: it.address,
      part: index ? undefined : t('board.menu.made', made.length),
    })),
  ];
}
