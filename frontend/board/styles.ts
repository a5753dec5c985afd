import { css } from 'lit';

/** What every part of the board shares: paper, ink, marks and buttons. All values come from the tokens. */
export const paper = css`
  :host { box-sizing: border-box; font-family: var(--tafel-typography-font-family); color: var(--tafel-color-ink); }
  *, *::before, *::after { box-sizing: inherit; }
  [data-hue='1'] { --paper: var(--tafel-color-paper-1); --paper-edge: var(--tafel-color-paper-1-edge); }
  [data-hue='2'] { --paper: var(--tafel-color-paper-2); --paper-edge: var(--tafel-color-paper-2-edge); }
  [data-hue='3'] { --paper: var(--tafel-color-paper-3); --paper-edge: var(--tafel-color-paper-3-edge); }
  [data-hue='4'] { --paper: var(--tafel-color-paper-4); --paper-edge: var(--tafel-color-paper-4-edge); }
  [data-hue='5'] { --paper: var(--tafel-color-paper-5); --paper-edge: var(--tafel-color-paper-5-edge); }
  [data-hue='6'] { --paper: var(--tafel-color-paper-6); --paper-edge: var(--tafel-color-paper-6-edge); }
  .mark { inline-size: 0.8em; block-size: 0.8em; fill: currentColor; flex: none; }
  .sheet {
    background: linear-gradient(var(--paper-edge) 0, transparent 0.9rem) var(--paper);
    color: var(--tafel-color-paper-ink);
    border-radius: 2px 2px var(--tafel-border-radius-m) 2px;
    box-shadow: var(--tafel-shadow-paper);
  }
  button { font: inherit; color: inherit; cursor: pointer; }
  button:focus-visible, [tabindex]:focus-visible, textarea:focus-visible, input:focus-visible {
    outline: 3px solid var(--tafel-color-focus); outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap; border: 0;
  }
  .button {
    min-block-size: 2.75rem; padding: 0.4rem 1rem; border-radius: var(--tafel-border-radius-m); border: 1px solid var(--tafel-color-line-strong);
    background: var(--tafel-color-surface); font-weight: 600; text-align: center;
  }
  .button:hover { background: var(--tafel-color-surface-sunken); }
  .button.primary { background: var(--tafel-color-accent); border-color: var(--tafel-color-accent); color: var(--tafel-color-on-accent); }
  .button.primary:hover { background: var(--tafel-color-accent-strong); }
  .wrong { color: var(--tafel-color-danger); font-weight: 600; }
`;

export const noteStyles = css`
  .note { position: relative; display: flex; flex-direction: column; padding: 0.7rem 0.8rem 0.6rem; overflow-wrap: anywhere; }
  .note .text { margin: 0; padding-inline-end: 1.6rem; white-space: pre-line; line-height: 1.38; }
  .note.plain .text { padding-inline-end: 0; }
  .note .tongue { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.4em; margin: 0.3rem 0 0; font-size: 0.8125em; line-height: 1.3; color: var(--tafel-color-paper-ink-soft); }
  .note .tongue .mark { inline-size: 1em; block-size: 1em; }
  .note .turn { min-block-size: 1.75rem; padding: 0.15rem 0.25rem; margin-inline-start: -0.25rem; border: 0; background: none; color: inherit; font-weight: 600; text-decoration: underline; text-underline-offset: 0.15em; border-radius: var(--tafel-border-radius-s); }
  @media (pointer: coarse) { .note .turn { min-block-size: 2.5rem; } }
  .note .original { margin: 0.25em 0 0; white-space: pre-line; line-height: 1.25; color: var(--tafel-color-paper-ink-soft); font-style: italic; }
  .note .who { margin: 0.35rem 0 0; font-size: 0.875em; font-weight: 600; line-height: 1.3; }
  .note footer { display: flex; flex-wrap: wrap; gap: 0.15rem 0.75rem; margin-top: 0.5rem; font-size: 0.8125em; line-height: 1.3; color: var(--tafel-color-paper-ink-soft); }
  .note footer span { display: inline-flex; align-items: center; gap: 0.3em; }
  .note footer:not(:has(*)) { display: none; }
  .note.pending .text { opacity: 0.8; }
  .note.hidden { background: var(--tafel-color-surface-sunken); box-shadow: none; border: 2px dashed var(--tafel-color-line-strong); color: var(--tafel-color-ink-soft); }
  .note.hidden footer { color: var(--tafel-color-ink-soft); }
  .note .hint { border: 1px dashed currentColor; border-radius: 999px; padding-inline: 0.5em; }
  .note .hidden-own { border-inline-start-color: var(--tafel-color-warm); }
  .note .hidden-own p { margin: 0 0 0.25rem; }
  .note .mineflag { font-weight: 700; }
  .note .state { font-weight: 600; }
  .refused { margin: 0.6rem 0 0; padding: 0.5rem 0.65rem; border-radius: var(--tafel-border-radius-s); background: var(--tafel-color-surface); color: var(--tafel-color-ink);
    border-inline-start: 4px solid var(--tafel-color-danger); font-size: 0.9375em; }
  .more {
    position: absolute; inset-block-start: 0.25rem; inset-inline-end: 0.2rem; inline-size: 2rem; block-size: 2rem; padding: 0; border: 0; border-radius: 50%;
    background: transparent; color: var(--tafel-color-paper-ink-soft); font-size: 1.25rem; line-height: 1; display: grid; place-items: center;
  }
  .more:hover { background: color-mix(in srgb, currentColor 14%, transparent); }
  @media (pointer: coarse) { .more { inline-size: 2.75rem; block-size: 2.75rem; } .note .text { padding-inline-end: 2.2rem; } }
`;

export const boardStyles = css`
  :host { display: block; position: relative; }
  .columns { display: grid; gap: var(--tafel-space-l); align-items: start; }
  .column { min-inline-size: 0; }
  .wall .column { background: var(--tafel-color-surface-sunken); border-radius: var(--tafel-border-radius-l); padding: var(--tafel-space-m); }
  .wall .columns { grid-template-columns: repeat(var(--columns, 1), minmax(var(--tafel-column-min, 15rem), 1fr)); overflow-x: auto; padding: 4px; margin: -4px; }
  .column > header { display: flex; align-items: center; gap: 0.5rem; margin-block-end: var(--tafel-space-s); color: var(--tafel-color-ink); }
  .column > header .swatch { display: grid; place-items: center; inline-size: 1.6rem; block-size: 1.6rem; border-radius: 4px; background: var(--paper); color: var(--tafel-color-paper-ink); }
  .column h2, .column .h { margin: 0; font-size: 1.0625rem; font-weight: 700; line-height: 1.25; flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .count { font-variant-numeric: tabular-nums; color: var(--tafel-color-ink-soft); font-weight: 600; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: var(--tafel-space-s); grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr)); align-items: start; min-block-size: 4rem; }
  .list ul { grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); min-block-size: 0; }
  .list .column + .column { margin-block-start: var(--tafel-space-l); }
  .list .columns { display: block; }
  li { content-visibility: auto; contain-intrinsic-size: auto 7rem; position: relative; border-radius: 4px; }
  li.movable { cursor: grab; -webkit-touch-callout: none; }
  @media (pointer: coarse) { li.movable { user-select: none; -webkit-user-select: none; } }
  li[data-dragged] { opacity: 0.35; }
  li[data-drop]::after { content: ''; position: absolute; inset-inline: 0; block-size: 4px; border-radius: 2px; background: var(--tafel-color-accent); z-index: 1; }
  li[data-drop='with']::after { display: none; }
  li[data-drop='with'] { outline: 4px solid var(--tafel-color-accent); outline-offset: 3px; }
  li[data-drop='before']::after { inset-block-start: -0.35rem; }
  li[data-drop='after']::after { inset-block-end: -0.35rem; }
  li[data-drop] { content-visibility: visible; }
  ul[data-drop] { outline: 3px dashed var(--tafel-color-accent); outline-offset: 4px; border-radius: 4px; }
  .empty { color: var(--tafel-color-ink-soft); margin: 0; padding: var(--tafel-space-s) 0; }
  .covered, .trouble { padding: var(--tafel-space-l); text-align: center; color: var(--tafel-color-ink-soft); font-size: 1.125rem; }
  .covered strong { display: block; font-size: 3rem; line-height: 1.1; color: var(--tafel-color-ink); font-variant-numeric: tabular-nums; }
  .bar { display: flex; flex-wrap: wrap; gap: var(--tafel-space-s); align-items: center; margin-block-end: var(--tafel-space-m); }
  .fresh { animation: land 450ms cubic-bezier(0.2, 0.8, 0.3, 1.1); }
  @keyframes land { from { opacity: 0; transform: translateY(-10px) scale(1.04); } }
  @media (prefers-reduced-motion: reduce) { .fresh { animation: none; } }

  .veil { position: fixed; inset: 0; z-index: 40; }
  .menu { position: fixed; z-index: 41; min-inline-size: 14rem; max-inline-size: min(22rem, calc(100vw - 1rem)); max-block-size: calc(100vh - 1rem); overflow: auto; padding: 0.35rem;
    background: var(--tafel-color-surface); color: var(--tafel-color-ink); border: 1px solid var(--tafel-color-line); border-radius: var(--tafel-border-radius-m); box-shadow: var(--tafel-shadow-float); }
  .menu button, .menu a { display: flex; align-items: center; gap: 0.6rem; inline-size: 100%; min-block-size: 2.75rem; padding: 0.3rem 0.75rem; border: 0; border-radius: var(--tafel-border-radius-s); background: none; text-align: start; }
  .menu a { box-sizing: border-box; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
  .menu p { margin: 0; padding: 0.3rem 0.75rem 0; color: var(--tafel-color-ink-soft); font-size: 0.95rem; }
  .menu button:hover, .menu button:focus-visible, .menu a:hover, .menu a:focus-visible { background: var(--tafel-color-surface-sunken); }
  .menu hr { border: 0; border-block-start: 1px solid var(--tafel-color-line); margin: 0.35rem 0; }
  @media (max-width: 40rem) { .menu { inset: auto 0 0 0 !important; max-inline-size: none; border-radius: var(--tafel-border-radius-l) var(--tafel-border-radius-l) 0 0; padding: 0.75rem 0.75rem max(0.75rem, env(safe-area-inset-bottom)); } .veil { background: var(--tafel-color-veil); } .menu button, .menu a { min-block-size: 3.25rem; font-size: 1.0625rem; } }
  dialog { border: 0; padding: 0; background: none; color: inherit; inline-size: min(32rem, calc(100vw - 1.5rem)); max-inline-size: none; overflow: visible; }
  dialog:focus { outline: none; }
  dialog.wide { inline-size: min(76rem, calc(100vw - 1.5rem)); }
  dialog::backdrop { background: var(--tafel-color-veil); }
  .ghost { position: fixed; z-index: 60; pointer-events: none; margin: 0; transform-origin: 20% 10%; box-shadow: var(--tafel-shadow-float) !important; }
  .undo { position: fixed; z-index: 30; inset-block-end: calc(1rem + var(--tafel-undo-lift, 0px)); inset-inline: 1rem; margin-inline: auto; inline-size: fit-content; max-inline-size: calc(100vw - 2rem); display: flex; align-items: center; gap: 1rem; padding: 0.5rem 0.5rem 0.5rem 1rem;
    border-radius: var(--tafel-border-radius-m); background: var(--tafel-color-ink); color: var(--tafel-color-page); box-shadow: var(--tafel-shadow-float); }
  .undo button { min-block-size: 2.5rem; border: 1px solid currentColor; border-radius: var(--tafel-border-radius-s); background: none; font-weight: 700; padding: 0 0.9rem; }
`;

/** Notes that belong together: a tray with their name on it, in the colour of the column. */
export const clusterStyles = css`
  li[data-cluster] { grid-column: 1 / -1; contain-intrinsic-size: auto 14rem; }
  .cluster { border: 2px solid color-mix(in srgb, var(--paper-edge) 70%, var(--tafel-color-line-strong)); border-radius: var(--tafel-border-radius-l); background: color-mix(in srgb, var(--paper) 30%, var(--tafel-color-surface)); padding: var(--tafel-space-s); }
  .cluster-head { position: relative; display: flex; align-items: center; gap: 0.2rem 0.6rem; flex-wrap: wrap; min-block-size: 2rem; padding-inline: 0.25rem 2.2rem; margin-block-end: var(--tafel-space-s); color: var(--tafel-color-ink); }
  .cluster-head.movable { cursor: grab; }
  .cluster-name { flex: 0 1 auto; font-weight: 700; line-height: 1.25; overflow-wrap: break-word; hyphens: auto; max-inline-size: 100%; }
  .unnamed .cluster-name { font-weight: 600; font-style: italic; color: var(--tafel-color-ink-soft); }
  .cluster-count { min-inline-size: 1.6rem; padding: 0.1rem 0.45rem; border-radius: 1rem; background: var(--tafel-color-surface); border: 1px solid var(--tafel-color-line-strong); text-align: center; font-weight: 700; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
  .cluster-head .more { inset-block-start: 0; color: var(--tafel-color-ink-soft); }
  ul.inner { min-block-size: 0; }
  .cluster .left { margin: var(--tafel-space-s) 0.25rem 0; color: var(--tafel-color-ink-soft); font-weight: 600; }
  .also { margin: 0.5rem 0 0; font-size: 0.875em; }
  p.also { font-weight: 600; color: var(--tafel-color-paper-ink-soft); }
  .also summary { cursor: pointer; font-weight: 600; min-block-size: 1.75rem; line-height: 1.75rem; border-radius: var(--tafel-border-radius-s); }
  .also summary:focus-visible { outline: 3px solid var(--tafel-color-focus); outline-offset: 2px; }
  .also ul { display: block; min-block-size: 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--paper-edge); }
  .also li { content-visibility: visible; margin-block: 0.35rem; line-height: 1.38; }
  .also .not-shown { opacity: 0.7; text-decoration: line-through; }
  .also .from { display: inline-flex; align-items: center; gap: 0.3em; margin-inline-start: 0.5em; font-size: 0.9em; color: var(--tafel-color-paper-ink-soft); }
  .undo.trouble-told { background: var(--tafel-color-surface); color: var(--tafel-color-ink); border: 2px solid var(--tafel-color-danger); }
`;

/** The wall on the projector: text in --u (see hall/projector.css; else 1 vh), as large as still fits. */
export const projectorStyles = css`
  :host([role-in-room='projector']) { block-size: 100%; }
  .projector { block-size: 100%; }
  :host([role-in-room='projector']) .trouble { font-size: calc(3 * var(--u, 1vh)); }
  .projector .columns { block-size: 100%; gap: calc(1.6 * var(--u, 1vh)); grid-template-columns: repeat(var(--columns, 1), minmax(0, 1fr)); grid-template-rows: minmax(0, 1fr); overflow: hidden; }
  .projector .column { display: flex; flex-direction: column; block-size: 100%; padding: calc(1.6 * var(--u, 1vh)); border-radius: calc(1.6 * var(--u, 1vh)); overflow: hidden; }
  .projector .column > header { gap: calc(1 * var(--u, 1vh)); margin-block-end: calc(1.4 * var(--u, 1vh)); }
  .projector .column > header .swatch { inline-size: calc(4 * var(--u, 1vh)); block-size: calc(4 * var(--u, 1vh)); font-size: calc(2.6 * var(--u, 1vh)); }
  .projector .column .h { font-size: calc(2.9 * var(--u, 1vh)); }
  .projector .count { font-size: calc(2.9 * var(--u, 1vh)); }
  .projector ul { display: block; flex: 1; min-block-size: 0; overflow: hidden; font-size: calc(var(--fit, 3) * var(--u, 1vh)); columns: 9em; column-gap: 0.6em; column-fill: auto; margin: -4px; padding: 4px 6px 10px 4px; }
  :host([data-dense]) .projector .note { padding-inline-end: 1.4em; }
  :host([data-dense]) .projector footer { position: absolute; inset-block-end: 0.45em; inset-inline-end: 0.45em; margin: 0; }
  :host([data-dense]) .projector footer span { font-size: 0; }
  :host([data-dense]) .projector footer .mark { inline-size: calc(1.7 * var(--u, 1vh)); block-size: calc(1.7 * var(--u, 1vh)); }
  :host([data-even]) .projector ul { column-fill: balance; }
  .projector li { break-inside: avoid; padding-block-end: 0.6em; content-visibility: visible; }
  .projector li[data-cluster] { break-inside: auto; }
  .projector .cluster { padding: 0.4em 0.4em 0; border-width: 0.12em; border-radius: 0.5em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .projector .cluster-head { break-after: avoid; min-block-size: 0; padding: 0 0.2em; gap: 0.4em; margin-block-end: 0.35em; }
  .projector .unnamed .cluster-head { display: none; }
  .projector .cluster-name { font-size: 1.08em; }
  .projector .cluster-count { font-size: 0.85em; min-inline-size: 1.6em; }
  .projector ul.inner { display: block; columns: auto; margin: 0; padding: 0; overflow: visible; font-size: 1em; }
  .projector .cluster .left { margin: 0; padding-block-end: 0.5em; font-size: max(0.75em, calc(2.45 * var(--u, 1vh))); }
  .projector p.also { margin-block-start: 0.25em; font-size: max(0.75em, calc(2.45 * var(--u, 1vh))); }
  .projector .note { padding: 0.55em 0.65em 0.5em; }
  .projector .note .text { line-height: 1.24; padding: 0; font-weight: 500; }
  .projector .note .original { font-size: max(0.72em, calc(2.45 * var(--u, 1vh))); }
  :host([data-short]) .projector .original { display: none; }
  .projector .note footer { margin-top: 0.3em; font-size: max(0.68em, calc(2.45 * var(--u, 1vh))); }
  .projector .note .who { font-size: max(0.75em, calc(2.45 * var(--u, 1vh))); margin-top: 0.25em; }
  .projector .older { font-size: calc(2.5 * var(--u, 1vh)); min-block-size: 1.5em; color: var(--tafel-color-ink-soft); text-align: end; padding-block-start: calc(0.6 * var(--u, 1vh)); }
  .projector .covered { font-size: calc(4 * var(--u, 1vh)); display: grid; align-content: center; block-size: 100%; }
  .projector .covered strong { font-size: calc(22 * var(--u, 1vh)); }
  .projector .empty { font-size: calc(3 * var(--u, 1vh)); columns: auto; }
`;
