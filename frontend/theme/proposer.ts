import { html, nothing, type TemplateResult } from 'lit';
import { number, pick, speech, t } from '../shared/i18n';
import { newId } from '../shared/ids';
import { device, recall } from '../shared/store';
import type { ThemeStore } from './theme-store';
import type { Theme, ThemeSources } from './wire';

interface Draft {
  /** the theme's id, made here, so that sending twice proposes once */
  id: string;
  title: string;
  sentence: string;
  clusters: string[];
  notes: string[];
}

const WAIT_MS = 300;

/**
 * The sheet in which somebody proposes a theme, or changes their own. What is typed stays on the phone until the server has
 * it, also when the themes are closed or a group falls apart meanwhile.
 */
export class ThemeProposer {
  private store!: ThemeStore;
  private scope = '';
  private draft: Draft = fresh();
  private changing: Theme | null = null;
  private shown = false;
  private opened = false;
  private busy = false;
  private trouble = '';
  private sources: ThemeSources | null = null;
  private find = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly redraw: () => void) {}

  begin(store: ThemeStore, scope: string): void {
    this.store = store;
    this.scope = scope;
    this.draft = recall<Draft>(device, this.key) ?? fresh();
  }

  start(): void {
    this.changing = null;
    this.draft = recall<Draft>(device, this.key) ?? fresh();
    this.show();
    void this.read();
  }

  change(theme: Theme): void {
    this.changing = theme;
    this.draft = { id: theme.id, title: theme.title, sentence: theme.sentence, clusters: [], notes: [] };
    this.show();
  }

  /** To be called after every drawing: a dialog is opened by a call and not by an attribute. */
  drawn(root: ParentNode): void {
    const dialog = root.querySelector<HTMLDialogElement>('dialog.propose-theme');
    if (dialog && this.shown && !this.opened) {
      this.opened = true;
      dialog.showModal();
      dialog.querySelector<HTMLInputElement>('input')?.focus();
    }
  }

  view(say: (text: string) => void): TemplateResult | typeof nothing {
    const list = this.store.list;
    if (!this.shown || !list) {
      return nothing;
    }
    return html`<dialog class="edit propose-theme" aria-labelledby="propose-heading" @close=${() => this.closed()}>
      <form class="propose-form" @submit=${(event: SubmitEvent) => void this.send(event, say)}>
        <h2 id="propose-heading">${t(this.changing ? 'hall.theme.edit' : 'hall.theme.propose')}</h2>
        <div class="field"><label for="theme-title">${t('hall.theme.title-label')}</label>
          <input id="theme-title" autocomplete="off" maxlength=${list.titleMax} .value=${this.draft.title} @input=${(event: Event) => this.keep({ title: value(event) })}></div>
        <div class="field"><label for="theme-sentence">${t('hall.theme.sentence-label')}</label>
          <textarea id="theme-sentence" rows="2" maxlength=${list.sentenceMax} .value=${this.draft.sentence} @input=${(event: Event) => this.keep({ sentence: value(event) })}></textarea></div>
        ${this.changing ? nothing : this.from()}
        ${this.trouble ? html`<p class="banner danger" role="alert"><span>${this.trouble}</span></p>` : nothing}
        <div class="buttons propose-steps"><button class="button primary" ?disabled=${this.busy}>${t(this.changing ? 'hall.save' : 'hall.theme.send')}</button>
          <button type="button" class="button" @click=${(event: Event) => (event.target as HTMLElement).closest('dialog')?.close()}>${t('hall.theme.cancel')}</button></div>
      </form></dialog>`;
  }

  private from(): TemplateResult {
    const sources = this.sources;
    return html`<fieldset class="theme-from"><legend>${t('hall.theme.from')}</legend><p class="help">${t('hall.theme.from-help')}</p>
      <div class="field"><label for="theme-find">${t('hall.theme.find')}</label>
        <input id="theme-find" type="search" autocomplete="off" .value=${this.find} @input=${(event: Event) => this.search(value(event))}></div>
      ${sources ? html`${this.walls(sources)}${sources.more ? html`<p class="help">${t('hall.theme.more', number(sources.more))}</p>` : nothing}` : html`<p class="help" role="status">${t('hall.loading')}</p>`}</fieldset>`;
  }

  private walls(sources: ThemeSources): TemplateResult | TemplateResult[] {
    const words = this.find.trim().toLowerCase();
    const walls = sources.walls.map((wall) => ({ ...wall, groups: wall.groups.filter((it) => !words || `${it.name ?? ''} ${it.some.join(' ')}`.toLowerCase().includes(words)) }))
      .filter((it) => it.groups.length || it.notes.length);
    return walls.length ? walls.map((wall) => html`<h3>${pick(wall.title)}</h3>
      ${wall.groups.map((it) => html`<label class="check source-group"><input type="checkbox" .checked=${this.draft.clusters.includes(it.id)} @change=${() => this.keep({ clusters: toggled(this.draft.clusters, it.id) })}>
        <span><b dir="auto">${it.name ?? t('hall.theme.group')}</b> <span class="facts">${t('hall.theme.notes', number(it.notes))}</span><br><span class="facts" dir="auto">${it.some.join(' · ')}</span></span></label>`)}
      ${wall.notes.map((it) => html`<label class="check"><input type="checkbox" .checked=${this.draft.notes.includes(it.id)} @change=${() => this.keep({ notes: toggled(this.draft.notes, it.id) })}>
        <span lang=${it.language} dir="auto">${it.text}</span></label>`)}`) : html`<p class="help">${t('hall.theme.nothing-found')}</p>`;
  }

  private get key(): string {
    return `tafel.theme.${this.scope}`;
  }

  private keep(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    if (!this.changing) {
      device.set(this.key, JSON.stringify(this.draft));
    }
    this.redraw();
  }

  private search(find: string): void {
    this.find = find;
    this.redraw();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), WAIT_MS);
  }

  private async read(): Promise<void> {
    const answer = await this.store.sources(this.find.trim());
    if (answer.ok) {
      this.sources = answer.value;
    } else {
      this.trouble = answer.detail || t(answer.status === 0 ? 'hall.no-network' : 'hall.trouble');
    }
    this.redraw();
  }

  private show(): void {
    this.shown = true;
    this.opened = false;
    this.trouble = '';
    this.redraw();
  }

  private closed(): void {
    this.shown = false;
    this.opened = false;
    this.find = '';
    this.redraw();
  }

  private async send(event: SubmitEvent, say: (text: string) => void): Promise<void> {
    event.preventDefault();
    const dialog = (event.target as HTMLElement).closest('dialog');
    const words = { title: this.draft.title.trim(), sentence: this.draft.sentence.trim(), language: this.changing?.language ?? speech.language };
    this.busy = true;
    this.redraw();
    const answer = this.changing ? await this.store.say(this.changing, words)
      : await this.store.propose(this.draft.id, words, this.draft.clusters, this.draft.notes);
    this.busy = false;
    if (answer.ok) {
      if (!this.changing) {
        device.remove(this.key);
        say(t('hall.theme.sent'));
      }
      dialog?.close();
      return;
    }
    this.trouble = answer.detail || t(answer.status === 0 ? 'hall.no-network' : 'hall.trouble');
    if (answer.code === 'lab.theme.group-gone' || answer.code === 'lab.theme.note-gone') {
      // What fell apart is chosen no more; the words stay.
      await this.read();
      const groups = new Set(this.sources?.walls.flatMap((it) => it.groups.map((group) => group.id)));
      this.keep({ clusters: this.draft.clusters.filter((it) => groups.has(it)), notes: answer.code === 'lab.theme.note-gone' ? [] : this.draft.notes });
    } else if (answer.code === 'kernel.stale') {
      this.changing = this.store.list?.themes.find((it) => it.id === this.changing?.id) ?? this.changing;
    }
    this.redraw();
  }
}

const fresh = (): Draft => ({ id: newId(), title: '', sentence: '', clusters: [], notes: [] });

const value = (event: Event): string => (event.target as HTMLInputElement).value;

const toggled = (ids: string[], id: string): string[] => (ids.includes(id) ? ids.filter((it) => it !== id) : [...ids, id]);
