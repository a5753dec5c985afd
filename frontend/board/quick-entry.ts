import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { call } from '../shared/api';
import { newId } from '../shared/ids';
import { groupName, LANGUAGES, pick, speech, t } from '../shared/i18n';
import { device, recall } from '../shared/store';
import type { Posted, Snapshot } from '../shared/wire';
import { Outbox } from './outbox';
import { paper } from './styles';

interface Line {
  id: string;
  text: string;
  column: string;
  state: 'sending' | 'in' | 'taken-back';
}

interface Sticky {
  column: string;
  group: string;
  language: string;
}

const GROUPS = ['RESIDENT', 'MIGRANT', 'EMPLOYER', 'HOUSING', 'CIVIL', 'MUNICIPALITY', 'OTHER'];
const MOST_LINES = 50;

/**
 * Typing over what hangs on paper: one line, Enter, next. Column, group and language stay until they are changed. Everything
 * goes through the outbox of the phones, so that no line is lost without a network; the line that is being typed is kept at every
 * key. Attributes: `board`, and `groups`, those of the session separated by spaces. Fires `entered` when a note is on the board.
 *
 * Keys in the line: Enter puts it on the board, Alt with an arrow up or down chooses the column, Escape clears it; in an empty
 * line Ctrl Z takes back the last note.
 */
export class QuickEntry extends LitElement {
  static override properties = { board: { type: String }, groups: { type: String }, snapshot: { state: true }, sticky: { state: true }, text: { state: true }, lines: { state: true }, problem: { state: true }, said: { state: true } };
  declare board: string;
  declare groups: string;
  declare private snapshot: Snapshot | null;
  declare private sticky: Sticky;
  declare private text: string;
  declare private lines: Line[];
  declare private problem: string;
  declare private said: string;
  private outbox: Outbox | null = null;
  private stops: (() => void)[] = [];

  static override styles = [paper, css`
    :host { display: block; }
    form { display: grid; gap: var(--tafel-space-s); }
    .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: var(--tafel-space-s); }
    label { display: grid; gap: 0.25rem; font-weight: 600; }
    input, select { font: inherit; min-block-size: 2.75rem; padding: 0.4rem 0.75rem; border: 1px solid var(--tafel-color-line-strong); border-radius: var(--tafel-border-radius-m); background: var(--tafel-color-surface); color: inherit; inline-size: 100%; min-inline-size: 0; }
    .line { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
    .line label { flex: 1 1 18rem; }
    .line input { font-size: 1.25rem; min-block-size: 3.25rem; }
    .keys, .left { color: var(--tafel-color-ink-soft); font-size: 0.9375rem; margin: 0; }
    ol { list-style: none; margin: var(--tafel-space-m) 0 0; padding: 0; display: grid; gap: 0.4rem; }
    li { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; padding: 0.4rem 0.75rem; border: 1px solid var(--tafel-color-line); border-radius: var(--tafel-border-radius-m); background: var(--tafel-color-surface); }
    li .words { flex: 1 1 14rem; min-inline-size: 0; overflow-wrap: anywhere; }
    li.taken-back .words { text-decoration: line-through; color: var(--tafel-color-ink-soft); }
    .state { color: var(--tafel-color-ink-soft); font-size: 0.9375rem; }
  `];

  constructor() {
    super();
    this.board = '';
    this.groups = '';
    this.snapshot = null;
    this.sticky = { column: '', group: 'OTHER', language: 'nl' };
    this.text = '';
    this.lines = [];
    this.problem = '';
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stops.push(speech.listen(() => this.requestUpdate()));
    if (!speech.has('board.quick.line')) {
      void speech.use(document.documentElement.lang || 'nl');
    }
    this.sticky = recall<Sticky>(device, this.key('sticky')) ?? { column: '', group: 'OTHER', language: document.documentElement.lang || 'nl' };
    this.text = device.get(this.key('line')) ?? '';
    const board = this.board;
    this.outbox = new Outbox({
      scope: board, keep: device,
      send: (at, change) => call<Posted>('POST', `/api/boards/${at}/changes`, change),
      done: (entry) => this.confirmed(entry.note, entry.kind),
    });
    this.stops.push(this.outbox.listen(() => this.requestUpdate()));
    void this.outbox.flush();
    void this.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stops.forEach((stop) => stop());
    this.stops = [];
    this.outbox?.close();
  }

  private key(what: string): string {
    return `tafel.quick.${what}.${this.board}`;
  }

  private async read(): Promise<void> {
    const answer = await call<Snapshot>('GET', `/api/boards/${this.board}`);
    if (answer.ok) {
      this.snapshot = answer.value;
      if (!answer.value.columns.some((it) => it.id === this.sticky.column)) {
        this.stick({ column: answer.value.columns[0].id });
      }
    } else if (!this.snapshot) {
      this.problem = answer.detail || t('board.trouble');
      setTimeout(() => this.isConnected && void this.read(), 4000);
    }
  }

  private stick(part: Partial<Sticky>): void {
    this.sticky = { ...this.sticky, ...part };
    device.set(this.key('sticky'), JSON.stringify(this.sticky));
  }

  private write(text: string): void {
    this.text = text;
    this.problem = '';
    device.set(this.key('line'), text);
  }

  private submit(): void {
    const text = this.text.trim();
    const max = this.snapshot?.maxLength ?? 280;
    if (!text) {
      this.problem = t('board.write.empty');
      return;
    }
    if ([...text].length > max) {
      this.problem = t('board.write.too-long', [...text].length - max, max);
      return;
    }
    const id = newId();
    this.lines = [{ id, text, column: this.sticky.column, state: 'sending' as const }, ...this.lines].slice(0, MOST_LINES);
    this.outbox!.put(this.board, { id, kind: 'add', note: id, text, column: this.sticky.column, language: this.sticky.language, group: this.sticky.group });
    this.write('');
    this.said = t('board.quick.put', text);
    this.renderRoot.querySelector<HTMLInputElement>('#line')?.focus();
  }

  private confirmed(note: string, kind: string): void {
    this.lines = this.lines.map((it) => (it.id === note && kind === 'add' && it.state === 'sending' ? { ...it, state: 'in' as const } : it));
    if (kind === 'add') {
      this.dispatchEvent(new CustomEvent('entered', { detail: { note } }));
    }
  }

  private takeBack(line: Line | undefined): void {
    if (!line || line.state === 'taken-back') {
      return;
    }
    this.outbox!.put(this.board, { kind: 'withdraw', note: line.id });
    this.lines = this.lines.map((it) => (it.id === line.id ? { ...it, state: 'taken-back' as const } : it));
    this.said = t('board.quick.taken-back', line.text);
  }

  private keys(event: KeyboardEvent): void {
    const columns = this.snapshot?.columns ?? [];
    const here = columns.findIndex((it) => it.id === this.sticky.column);
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && columns.length) {
      event.preventDefault();
      const to = columns[(here + (event.key === 'ArrowDown' ? 1 : -1) + columns.length) % columns.length];
      this.stick({ column: to.id });
      this.said = pick(to.title);
    } else if (event.key === 'Escape' && this.text) {
      event.preventDefault();
      this.write('');
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !this.text) {
      event.preventDefault();
      this.takeBack(this.lines.find((it) => it.state !== 'taken-back'));
    }
  }

  protected override render(): TemplateResult {
    const columns = this.snapshot?.columns ?? [];
    const groups = this.groups ? this.groups.split(' ') : GROUPS;
    const unsent = this.outbox?.of(this.board).filter((it) => it.kind === 'add') ?? [];
    const lost = unsent.filter((it) => !this.lines.some((line) => line.id === it.note));
    return html`
      <form @submit=${(event: Event) => { event.preventDefault(); this.submit(); }}>
        <div class="choices">
          <label>${t('board.quick.column')}<select id="column" .value=${this.sticky.column} @change=${(event: Event) => this.stick({ column: (event.target as HTMLSelectElement).value })}>
            ${columns.map((it) => html`<option value=${it.id} ?selected=${it.id === this.sticky.column}>${pick(it.title)}</option>`)}</select></label>
          <label>${t('board.quick.group')}<select id="group" @change=${(event: Event) => this.stick({ group: (event.target as HTMLSelectElement).value })}>
            ${groups.map((it) => html`<option value=${it} ?selected=${it === this.sticky.group}>${groupName(it)}</option>`)}</select></label>
          <label>${t('board.quick.language')}<select id="language" @change=${(event: Event) => this.stick({ language: (event.target as HTMLSelectElement).value })}>
            ${LANGUAGES.map((it) => html`<option value=${it.tag} ?selected=${it.tag === this.sticky.language}>${it.name}</option>`)}</select></label>
        </div>
        <div class="line">
          <label>${t('board.quick.line')}<input id="line" autocomplete="off" dir="auto" aria-describedby="keys" .value=${this.text}
            @input=${(event: Event) => this.write((event.target as HTMLInputElement).value)} @keydown=${this.keys}></label>
          <button class="button primary">${t('board.quick.do')}</button>
        </div>
        <p id="keys" class="keys">${t('board.quick.keys')}</p>
        <p class="wrong" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
        ${this.outbox?.stuck ? html`<p class="keys" role="status">${t('board.quick.offline', unsent.length)}</p>` : nothing}
      </form>
      <div class="visually-hidden" role="status" aria-live="polite">${this.said}</div>
      ${this.lines.length || lost.length ? html`<ol role="list" aria-label=${t('board.quick.went-in')}>
        ${lost.map((it) => this.item({ id: it.note, text: it.text ?? '', column: it.column ?? '', state: 'sending' }))}
        ${this.lines.map((it) => this.item(it))}</ol>` : nothing}`;
  }

  private item(line: Line): TemplateResult {
    const entry = this.outbox?.of(this.board).find((it) => it.note === line.id);
    const column = this.snapshot?.columns.find((it) => it.id === line.column);
    const state = entry?.state === 'refused' ? `${t(`board.refused.${entry.kind}`)} ${entry.reason ?? ''}`
      : t(line.state === 'taken-back' ? 'board.quick.gone' : entry ? 'board.note.waiting' : 'board.quick.in');
    return html`<li class=${line.state}><span class="words" dir="auto">${line.text}</span><span class="state">${pick(column?.title)} · ${state}</span>
      ${line.state === 'taken-back' ? nothing : entry?.state === 'refused' ? html`
        <button type="button" class="button" @click=${() => { this.write(line.text); this.outbox!.drop(entry.id); this.lines = this.lines.filter((it) => it.id !== line.id); this.renderRoot.querySelector<HTMLInputElement>('#line')?.focus(); }}>${t('board.quick.mend')}</button>`
      : html`<button type="button" class="button" aria-label=${t('board.quick.undo-named', line.text)} @click=${() => this.takeBack(line)}>${t('board.undo')}</button>`}</li>`;
  }
}

customElements.define('quick-entry', QuickEntry);
