import { html, nothing, type TemplateResult } from 'lit';
import { number, t } from '../shared/i18n';
import type { Item } from './piles';

export interface ClusterLook {
  level: number;
  menu?: (event: Event, item: Item) => void;
  movable?: boolean;
  projector?: boolean;
  /** notes of it that are not drawn */
  left?: number;
}

/** The name of a cluster, or what it is called without one. */
export const titleOf = (item: Item): string => item.cluster!.name || t('board.cluster.unnamed');

/** Notes that belong together, as a frame with a title around them. The notes come as list items. */
export function clusterView(item: Item, look: ClusterLook, notes: unknown): TemplateResult {
  const title = titleOf(item);
  return html`<div class="cluster${item.cluster!.name ? '' : ' unnamed'}" role="group" aria-label=${t('board.cluster.label', title, number(item.piles.length))}>
    <header class="cluster-head${look.movable ? ' movable' : ''}">
      <span class="cluster-name" dir="auto" role="heading" aria-level=${look.level + 1}>${title}</span>
      <span class="cluster-count" aria-hidden="true">${number(item.piles.length)}</span>
      ${look.menu ? html`<button class="more" type="button" aria-haspopup="menu" aria-label=${t('board.cluster.menu', title)} @click=${(event: Event) => look.menu!(event, item)}>
        <svg viewBox="0 0 16 16" width="18" height="18" fill="currentColor" aria-hidden="true"><circle cx="3" cy="8" r="1.6"/><circle cx="8" cy="8" r="1.6"/><circle cx="13" cy="8" r="1.6"/></svg></button>` : nothing}
    </header>
    <ul role="list" class="inner">${notes}</ul>
    ${look.left ? html`<p class="left">${t('board.cluster.left', number(look.left))}</p>` : nothing}
  </div>`;
}
