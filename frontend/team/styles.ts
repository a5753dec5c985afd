import { css } from 'lit';

/** The three columns of a canvas, on a phone below each other, on anything wider beside each other. */
export const canvasStyles = css`
  :host { display: block; container-type: inline-size; }
  .columns { display: grid; gap: var(--tafel-space-l); align-items: start; }
  @container (min-width: 44rem) { .columns { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--tafel-space-m); } }
  .column { display: grid; gap: var(--tafel-space-s); min-inline-size: 0; padding: var(--tafel-space-m); border-radius: var(--tafel-border-radius-l); background: var(--tafel-color-surface-sunken); }
  .column > header { display: flex; align-items: center; gap: 0.6rem; }
  .swatch { display: grid; place-items: center; flex: none; inline-size: 1.7rem; block-size: 1.7rem; border-radius: 4px; background: var(--paper); color: var(--tafel-color-paper-ink); }
  .h { flex: 1; min-inline-size: 0; font-size: 1.0625rem; font-weight: 700; line-height: 1.25; overflow-wrap: anywhere; }
  .count { font-variant-numeric: tabular-nums; color: var(--tafel-color-ink-soft); font-weight: 600; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: var(--tafel-space-s); }
  .entry { position: relative; padding: 0.75rem 0.85rem 0.55rem; overflow-wrap: anywhere; border-radius: 2px 2px var(--tafel-border-radius-m) 2px; }
  .entry .text { margin: 0; white-space: pre-line; line-height: 1.38; font-size: 1.0625rem; }
  .entry.writable .text { padding-inline-end: 2rem; }
  .entry.pending .text { opacity: 0.8; }
  .entry dl { margin: 0.4rem 0 0; display: grid; gap: 0.1rem; font-size: 0.9375rem; }
  .entry dl div { display: flex; flex-wrap: wrap; gap: 0 0.4em; }
  .entry dt { color: var(--tafel-color-paper-ink-soft); }
  .entry dd { margin: 0; font-weight: 600; }
  .entry .state { margin: 0.4rem 0 0; font-size: 0.875rem; font-weight: 700; color: var(--tafel-color-paper-ink-soft); }
  .actions { display: flex; flex-wrap: wrap; gap: 0.15rem; margin: 0.25rem -0.4rem 0; }
  .actions button { min-block-size: 2.5rem; padding: 0 0.5rem; border: 0; border-radius: var(--tafel-border-radius-s); background: none; font-weight: 700; text-decoration: underline; text-underline-offset: 0.2em; }
  .actions button:hover { background: color-mix(in srgb, currentColor 12%, transparent); }
  .more { position: absolute; inset-block-start: 0.2rem; inset-inline-end: 0.2rem; inline-size: 2.75rem; block-size: 2.75rem; padding: 0; border: 0; border-radius: 50%; background: transparent; color: var(--tafel-color-paper-ink-soft); display: grid; place-items: center; }
  .more:hover { background: color-mix(in srgb, currentColor 14%, transparent); }
  .refused { margin: 0.6rem 0 0; padding: 0.55rem 0.7rem; border-radius: var(--tafel-border-radius-s); background: var(--tafel-color-surface); color: var(--tafel-color-ink); border-inline-start: 4px solid var(--tafel-color-danger); line-height: 1.35; }
  .clash { display: grid; gap: 0.6rem; margin-block-start: 0.6rem; padding: 0.7rem; border-radius: var(--tafel-border-radius-s); background: var(--tafel-color-surface); color: var(--tafel-color-ink); border: 2px solid var(--tafel-color-warm); }
  .clash > p { margin: 0; font-weight: 700; }
  .sides { display: grid; gap: 0.6rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); }
  .sides > div { padding: 0.5rem 0.6rem; border: 1px solid var(--tafel-color-line-strong); border-radius: var(--tafel-border-radius-s); }
  .sides h4 { margin: 0 0 0.2rem; font-size: 0.875rem; color: var(--tafel-color-ink-soft); }
  .sides p { margin: 0; white-space: pre-line; }
  .clash .button { inline-size: 100%; }
  .add { inline-size: 100%; border-style: dashed; }
  .bar { display: flex; flex-wrap: wrap; gap: var(--tafel-space-s); margin-block-end: var(--tafel-space-m); }
  .bar:empty { display: none; }
  .empty, .quiet { margin: 0; color: var(--tafel-color-ink-soft); line-height: 1.4; }
  .quiet { padding: 2rem 0; text-align: center; }
  details { margin-block-start: 0.25rem; }
  summary { min-block-size: 2.5rem; align-content: center; cursor: pointer; font-weight: 600; color: var(--tafel-color-ink-soft); }
  .words { display: grid; gap: 0.6rem; margin-block-end: var(--tafel-space-m); padding: var(--tafel-space-m); border-radius: var(--tafel-border-radius-l); background: var(--tafel-color-warm-soft); }
  .words .h { font-size: 1rem; }
  .words li { padding: 0.6rem 0.75rem; border-radius: var(--tafel-border-radius-s); background: var(--tafel-color-surface); }
  .words li p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
  .words .done { color: var(--tafel-color-ink-soft); font-size: 0.9375rem; font-weight: 600; }
  .veil { position: fixed; inset: 0; z-index: 40; }
  .menu { position: fixed; z-index: 41; min-inline-size: 14rem; max-inline-size: min(22rem, calc(100vw - 1rem)); max-block-size: calc(100vh - 1rem); overflow: auto; padding: 0.35rem;
    background: var(--tafel-color-surface); color: var(--tafel-color-ink); border: 1px solid var(--tafel-color-line); border-radius: var(--tafel-border-radius-m); box-shadow: var(--tafel-shadow-float); }
  .menu button { display: flex; align-items: center; gap: 0.6rem; inline-size: 100%; min-block-size: 2.75rem; padding: 0.3rem 0.75rem; border: 0; border-radius: var(--tafel-border-radius-s); background: none; text-align: start; }
  .menu button:hover, .menu button:focus-visible { background: var(--tafel-color-surface-sunken); }
  .menu hr { border: 0; border-block-start: 1px solid var(--tafel-color-line); margin: 0.35rem 0; }
  dialog { border: 0; padding: 0; background: none; color: inherit; inline-size: min(34rem, calc(100vw - 1.5rem)); max-inline-size: none; max-block-size: none; overflow: visible; }
  dialog::backdrop { background: var(--tafel-color-veil); }
`;
