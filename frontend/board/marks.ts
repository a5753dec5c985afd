import { svg, type SVGTemplateResult, html, type TemplateResult } from 'lit';

/** A shape per column and per group, so that colour never carries the meaning alone. */
const SHAPES: Record<string, SVGTemplateResult> = {
  disc: svg`<circle cx="8" cy="8" r="6"/>`,
  triangle: svg`<path d="M8 1.8 15 14H1z"/>`,
  square: svg`<rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1"/>`,
  diamond: svg`<path d="M8 1 15 8 8 15 1 8z"/>`,
  star: svg`<path d="m8 1 2.1 4.6 5 .5-3.8 3.3 1.1 4.9L8 11.8l-4.4 2.5 1.1-4.9L.9 6.1l5-.5z"/>`,
  hexagon: svg`<path d="M4.5 2h7L15 8l-3.5 6h-7L1 8z"/>`,
  ring: svg`<path fill-rule="evenodd" d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zm0 3.4a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z"/>`,
  cross: svg`<path d="M5.6 1.5h4.8v4.1h4.1v4.8h-4.1v4.1H5.6v-4.1H1.5V5.6h4.1z"/>`,
};

const OF_COLUMN = ['disc', 'square', 'triangle', 'diamond', 'star', 'hexagon'];

const OF_GROUP: Record<string, string> = {
  RESIDENT: 'square', MIGRANT: 'disc', EMPLOYER: 'diamond', HOUSING: 'triangle', CIVIL: 'star', MUNICIPALITY: 'hexagon', OTHER: 'ring',
};

/** There are six papers; a seventh column starts again. */
export const hueOf = (index: number): number => (index % 6) + 1;

const shape = (name: string): TemplateResult => html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[name]}</svg>`;

export const columnMark = (index: number): TemplateResult => shape(OF_COLUMN[index % OF_COLUMN.length]);

export const groupMark = (group: string): TemplateResult => shape(OF_GROUP[group] ?? 'ring');
