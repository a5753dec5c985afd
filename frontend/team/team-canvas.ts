import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Announcer } from '../board/announcer';
import { columnMark, hueOf } from '../board/marks';
import { menuView, placeMenu, type MenuItem } from '../board/menu';
import { shortened } from '../board/note-view';
import { paper } from '../board/styles';
import { call } from '../shared/api';
import { Feed } from '../shared/feed';
import { date, number, speech, t } from '../shared/i18n';
import { CanvasStore, words, type ShownEntry } from './canvas-store';
import './entry-form';
import { unfinished, type EntryForm, type Saved } from './entry-form';
import { canvasStyles } from './styles';
import { teamOutbox } from './team-session';
import { COLUMNS, type ColumnName, type EntryCard, type ReadBackWord, type Words } from './wire';

/**
 * A canvas of three columns that many write at once. Given a `store` it shows that; given only a `team` it follows it by
 * itself, as the facilitator's console needs it.
 */
export class TeamCanvas extends LitElement {
  static override properties = {
    team: { type: String }, level: { type: Number }, names: { type: Boolean }, store: { attribute: false }, notes: { attribute: false },
    menu: { state: true }, writing: { state: true }, news: { state: true },
  };
  declare team: string;
  declare level: number;
  /** whether the reader may change names that others gave themselves */
  declare names: boolean;
  declare store: CanvasStore | null;
  /** the reader's own notes, with which a need can begin */
  declare notes: readonly { id: string; text: string }[];
  declare private menu: { entry: ShownEntry; items: MenuItem[]; button: HTMLElement } | null;
  declare private writing: { column: ColumnName; entry?: ShownEntry; given?: Words } | null;
  declare private news: string;
  private readonly announcer = new Announcer((count) => (this.news = count ? t('team.news', count) : ''));
  private stops: (() => void)[] = [];
  private own: { feed: Feed; close: () => void } | null = null;
  private seen = 0;

  static override styles = [paper, canvasStyles];

  constructor() {
    super();
    this.team = '';
    this.level = 2;
    this.names = false;
    this.store = null;
    this.notes = [];
    this.menu = null;
    this.writing = null;
    this.news = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stops.push(speech.listen(() => this.requestUpdate()));
    if (this.team && !speech.has('team.news')) {
      void speech.use(document.documentElement.lang || 'nl');
    }
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stops.forEach((stop) => stop());
    this.stops = [];
    this.announcer.stop();
    this.leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('team')) {
      this.leave();
      this.follow();
    }
    if (changed.has('store')) {
      this.seen = this.store?.arrived ?? 0;
      this.writing = null;
      this.stops.push(this.store?.listen(() => this.requestUpdate()) ?? (() => undefined));
    }
    const arrived = (this.store?.arrived ?? 0) - this.seen;
    if (arrived > 0) {
      this.seen += arrived;
      this.announcer.noteArrived(arrived);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('menu') && this.menu) {
      const menu = this.renderRoot.querySelector<HTMLElement>('.menu')!;
      placeMenu(menu, this.menu.button.getBoundingClientRect());
      menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    }
    const dialog = this.renderRoot.querySelector('dialog');
    if (changed.has('writing') && this.writing && dialog && !dialog.open) {
      dialog.showModal();
      const form = dialog.querySelector<EntryForm>('team-entry-form');
      void form?.updateComplete.then(() => form.focus());
    }
  }

  private follow(): void {
    if (!this.team || this.own) {
      return;
    }
    const team = this.team;
    const outbox = teamOutbox(`canvas-${team}`, (at) => `/api/teams/${at}`, (sent, posted) => store.confirm(sent, posted),
      () => this.dispatchEvent(new CustomEvent('stranger', { bubbles: true, composed: true })));
    const store = new CanvasStore(team, outbox);
    const feed = new Feed({
      url: () => `/api/teams/${team}/feed${store.known ? `?after=${store.cursor}` : ''}`, on: (event) => store.event(event),
      state: (state) => state === 'open' && void outbox.flush(),
    });
    this.own = { feed, close: () => { store.close(); outbox.close(); } };
    this.store = store;
    feed.start();
  }

  private leave(): void {
    this.own?.feed.stop();
    this.own?.close();
    this.own = null;
  }

  protected override render(): TemplateResult {
    const store = this.store;
    const known = store?.known;
    if (!store || !known) {
      return html`<p class="quiet" role="status">${t('team.loading')}</p>`;
    }
    if (known.covered) {
      return html`<p class="quiet" role="status">${t('team.covered')}</p>`;
    }
    return html`
      ${this.spoken(store.inside?.words ?? [])}
      ${store.orphans().map((sent) => html`<p class="refused" role="status">${sent.text ? html`<q dir="auto">${sent.text}</q> ` : nothing}${sent.reason}
        <button type="button" class="button" @click=${() => store.outbox.drop(sent.id)}>${t('board.menu.discard')}</button></p>`)}
      ${known.write ? html`<div class="bar"><button type="button" class="button" @click=${() => store.undo()}>${t('team.undo')}</button></div>` : nothing}
      <div class="columns">${COLUMNS.map((column, index) => this.column(column, index))}</div>
      <div class="visually-hidden" aria-live="polite" role="status">${this.news}</div>
      ${this.menu ? menuView(this.menu.items, t('team.entry.menu', shortened(this.menu.entry.text)), (run) => this.closeMenu(run)) : nothing}
      ${this.writing ? this.dialog(this.writing) : nothing}`;
  }

  private column(column: ColumnName, index: number): TemplateResult {
    const store = this.store!;
    const entries = store.shown(column);
    const gone = store.known!.write ? store.shown(column, true) : [];
    return html`<section class="column" data-column=${column} data-hue=${hueOf(index)} aria-label=${t(`team.column.${column}`)}>
      <header><span class="swatch">${columnMark(index)}</span><span class="h" role="heading" aria-level=${this.level}>${t(`team.column.${column}`)}</span>
        <span class="count" aria-hidden="true">${number(entries.length)}</span></header>
      ${entries.length ? nothing : html`<p class="empty">${t(store.known!.write ? `team.empty.${column}` : 'team.empty.read')}</p>`}
      <ul role="list">${repeat(entries, (entry) => entry.id, (entry) => html`<li data-entry=${entry.id}>${this.entry(entry, entries)}</li>`)}</ul>
      ${store.known!.write ? html`<button type="button" class="button add" @click=${() => (this.writing = { column })}>${t(unfinished(this.scope(column)) ? 'team.unfinished' : `team.add.${column}`)}</button>` : nothing}
      ${gone.length ? html`<details><summary>${t('team.withdrawn', gone.length)}</summary><ul role="list">${gone.map((entry) => html`<li>
        <article class="entry sheet"><p class="text" dir="auto" lang=${entry.language || nothing}>${entry.text}</p>
          <div class="actions"><button type="button" aria-label=${t('team.entry.restore-named', shortened(entry.text))} @click=${() => store.restore(entry.id)}>${t('team.entry.restore')}</button></div></article></li>`)}</ul></details>` : nothing}
    </section>`;
  }

  private entry(entry: ShownEntry, siblings: readonly ShownEntry[]): TemplateResult {
    const write = this.store!.known!.write;
    const state = entry.sent?.state;
    const name = shortened(entry.text);
    return html`<article class="entry sheet ${state && state !== 'refused' ? 'pending' : ''} ${write ? 'writable' : ''}">
      <p class="text" dir="auto" lang=${entry.language || nothing}>${entry.text}</p>
      ${this.about(entry)}
      ${state === 'sending' || state === 'waiting' ? html`<p class="state">${t(this.store!.outbox.stuck ? 'board.note.offline' : 'board.note.sending')}</p>` : nothing}
      ${entry.theirs ? this.clash(entry) : state === 'refused' ? html`<div class="refused" role="status">${entry.sent!.reason}
        <div class="actions">${entry.sent!.kind === 'add' || entry.sent!.kind === 'edit' ? html`<button type="button" @click=${() => this.mend(entry)}>${t('board.menu.mend')}</button>` : nothing}
        <button type="button" @click=${() => this.store!.outbox.drop(entry.sent!.id)}>${t('board.menu.discard')}</button></div></div>` : nothing}
      ${write && !entry.theirs && state !== 'refused' ? html`<div class="actions"><button type="button" aria-label=${t('team.entry.edit-named', name)} @click=${() => this.edit(entry)}>${t(unfinished(this.scope(entry.id)) ? 'team.unfinished' : 'board.menu.edit')}</button></div>
        <button class="more" type="button" aria-haspopup="menu" aria-label=${t('team.entry.menu', name)} @click=${(event: Event) => this.openMenu(event, entry, siblings)}>
          <svg viewBox="0 0 16 16" width="18" height="18" fill="currentColor" aria-hidden="true"><circle cx="3" cy="8" r="1.6"/><circle cx="8" cy="8" r="1.6"/><circle cx="13" cy="8" r="1.6"/></svg></button>` : nothing}
    </article>`;
  }

  private about(entry: ShownEntry): TemplateResult | typeof nothing {
    const who = entry.personGone ? t('team.person-gone') : entry.person;
    const need = entry.need && this.store!.shown('need').find((it) => it.id === entry.need);
    const lines: [string, string][] = [];
    if (who || entry.organisation) {
      lines.push([t(entry.column === 'trial' ? 'team.owner' : 'team.person'), [who, entry.organisation].filter(Boolean).join(' · ')]);
    }
    if (entry.due) {
      lines.push([t('team.due'), date(entry.due)]);
    }
    if (need) {
      lines.push([t('team.for'), shortened(need.text, 60)]);
    }
    return lines.length ? html`<dl>${lines.map(([name, value]) => html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`)}</dl>` : nothing;
  }

  /** Two wrote at once: both texts beside each other, and nothing is lost until somebody chose. */
  private clash(entry: ShownEntry): TemplateResult {
    const mine = words(entry.sent!);
    return html`<div class="clash" role="group" aria-label=${t('team.clash')}>
      <p>${t('team.clash')}</p>
      <div class="sides"><div><h4>${t('team.clash.theirs')}</h4><p dir="auto">${entry.theirs!.text}</p>${this.about(entry)}</div>
        <div><h4>${t('team.clash.mine')}</h4><p dir="auto">${mine.text}</p>${this.about({ ...entry, ...mine, personGone: undefined })}</div></div>
      <button type="button" class="button" @click=${() => this.store!.outbox.drop(entry.sent!.id)}>${t('team.clash.keep-theirs')}</button>
      <button type="button" class="button" @click=${() => this.store!.keepMine(entry)}>${t('team.clash.keep-mine')}</button>
      <button type="button" class="button primary" @click=${() => (this.writing = { column: entry.column, entry, given: merged(entry.theirs!, mine) })}>${t('team.clash.merge')}</button>
    </div>`;
  }

  private spoken(spoken: readonly ReadBackWord[]): TemplateResult | typeof nothing {
    return spoken.length ? html`<section class="words" aria-label=${t('team.words')}><span class="h" role="heading" aria-level=${this.level}>${t('team.words')}</span>
      <ul role="list">${spoken.map((word) => html`<li><p dir="auto" lang=${word.language}>${word.text}</p>
        ${word.state === 'OPEN' ? html`<div class="actions"><button type="button" @click=${() => this.settle(word, true)}>${t('team.word.take')}</button>
          <button type="button" @click=${() => this.settle(word, false)}>${t('team.word.leave')}</button></div>` : html`<p class="done">${t(`team.word.${word.state.toLowerCase()}`)}</p>`}</li>`)}</ul></section>` : nothing;
  }

  private settle(word: ReadBackWord, taken: boolean): void {
    if (this.own) {
      void call('PUT', `/api/teams/${this.team}/words/${word.id}`, { taken });
    } else {
      this.dispatchEvent(new CustomEvent<{ word: string; taken: boolean }>('settle', { detail: { word: word.id, taken } }));
    }
  }

  private scope(about: string): string {
    return `${this.store!.team}.${about}`;
  }

  private edit(entry: ShownEntry): void {
    this.writing = { column: entry.column, entry };
  }

  private mend(entry: ShownEntry): void {
    this.writing = { column: entry.column, entry, given: words(entry.sent!) };
  }

  private dialog(writing: { column: ColumnName; entry?: ShownEntry; given?: Words }): TemplateResult {
    const store = this.store!;
    const entry = writing.entry && store.shown(writing.column).find((it) => it.id === writing.entry!.id);
    return html`<dialog aria-label=${t(writing.entry ? 'team.entry.edit' : `team.add.${writing.column}`)} @close=${() => (this.writing = null)}>
      <team-entry-form .column=${writing.column} scope=${this.scope(writing.entry?.id ?? writing.column)} .max=${store.known!.maxLength} ?names=${this.names || store.known!.lead} ?named=${store.known!.named}
        .entry=${entry?.theirs ?? entry ?? null} .given=${writing.given ?? null} .needs=${writing.column === 'need' ? [] : store.shown('need')} .notes=${writing.column === 'need' && !writing.entry ? this.notes : []}
        @cancel=${this.closeForm} @save=${(event: CustomEvent<Saved>) => this.saved(event.detail, writing, entry)}></team-entry-form></dialog>`;
  }

  private closeForm(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  private saved(saved: Saved, writing: { column: ColumnName; entry?: ShownEntry }, entry: ShownEntry | undefined): void {
    const store = this.store!;
    if (!writing.entry) {
      store.add(writing.column, saved.words, saved.from);
    } else if (entry?.theirs) {
      store.keepMine(entry, saved.words);
    } else if (entry?.sent?.state === 'refused') {
      store.outbox.again(entry.sent.id, { ...saved.words });
    } else {
      store.edit(writing.entry.id, saved.edition, saved.words);
    }
    this.closeForm();
  }

  private openMenu(event: Event, entry: ShownEntry, siblings: readonly ShownEntry[]): void {
    const store = this.store!;
    const at = siblings.findIndex((it) => it.id === entry.id);
    const items: MenuItem[] = [{ label: t('board.menu.edit'), run: () => this.edit(entry) }];
    if (at > 0) {
      items.push({ label: t('team.entry.up'), apart: true, run: () => store.move(entry.id, siblings[at - 2]?.id ?? null) });
    }
    if (at < siblings.length - 1) {
      items.push({ label: t('team.entry.down'), apart: at === 0, run: () => store.move(entry.id, siblings[at + 1].id) });
    }
    items.push({ label: t('board.menu.withdraw'), apart: true, run: () => store.withdraw(entry.id) });
    this.menu = { entry, items, button: event.currentTarget as HTMLElement };
  }

  private closeMenu(run?: () => void): void {
    const entry = this.menu?.entry.id;
    this.menu = null;
    run?.();
    void this.updateComplete.then(() => {
      if (!this.writing) {
        this.renderRoot.querySelector<HTMLElement>(`li[data-entry="${entry}"] .more, .add`)?.focus();
      }
    });
  }
}

/** Both texts below each other, to make one of; what only one of the two says about it is kept. */
function merged(theirs: EntryCard, mine: Words): Words {
  return { text: theirs.text === mine.text ? mine.text : `${theirs.text}\n${mine.text}`, person: theirs.person ?? mine.person, self: theirs.person ? theirs.self : mine.self,
    organisation: theirs.organisation ?? mine.organisation, due: theirs.due ?? mine.due, need: theirs.need ?? mine.need };
}

customElements.define('team-canvas', TeamCanvas);
