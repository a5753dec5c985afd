import { call, type Answer } from '../shared/api';
import { newId } from '../shared/ids';
import { Teller } from '../shared/store';
import type { MyThemes, Theme, ThemeList, ThemeNote, ThemeSources } from './wire';

export interface ThemeWords {
  title: string;
  sentence: string;
  language: string;
}

/** The themes of a session as this screen knows them, and what this phone did with them. */
export class ThemeStore extends Teller {
  list: ThemeList | null = null;
  mine: MyThemes = { number: 0, supported: [], proposed: [], withdrawn: [] };
  /** what is on its way to the server: theme to what was asked for it */
  private readonly asked = new Map<string, boolean>();
  private readonly notes = new Map<string, { of: number; notes: ThemeNote[] }>();

  constructor(private readonly address: string) {
    super();
  }

  /** @return whether the event was about themes */
  event(type: string, data: unknown): boolean {
    if (type === 'themes') {
      const list = data as ThemeList;
      if (!this.list || list.number >= this.list.number) {
        this.list = list;
        this.tell();
      }
      return true;
    }
    if (type === 'my-themes') {
      this.take(data as MyThemes);
      return true;
    }
    return false;
  }

  in(...states: Theme['state'][]): Theme[] {
    return this.list?.themes.filter((it) => states.includes(it.state)) ?? [];
  }

  supports(theme: Theme): boolean {
    return this.asked.get(theme.id) ?? this.mine.supported.includes(theme.id);
  }

  /** The count with one's own press in it, also before the server answered. */
  count(theme: Theme): number {
    const was = this.mine.supported.includes(theme.id);
    return theme.support + (this.supports(theme) ? 1 : 0) - (was ? 1 : 0);
  }

  /** How many more this person may support. */
  get left(): number {
    return this.list ? Math.max(0, this.list.each - this.list.themes.filter((it) => this.supports(it)).length) : 0;
  }

  async support(theme: Theme, on: boolean): Promise<Answer<MyThemes>> {
    this.asked.set(theme.id, on);
    this.tell();
    const answer = await call<MyThemes>('PUT', `${this.address}/${theme.id}/support`, { support: on });
    if (this.asked.get(theme.id) === on) {
      this.asked.delete(theme.id);
    }
    return this.done(answer);
  }

  async propose(id: string, words: ThemeWords, clusters: string[], notes: string[]): Promise<Answer<MyThemes>> {
    return this.done(await call<MyThemes>('POST', this.address, { id, ...words, clusters, notes }));
  }

  async say(theme: Theme, words: ThemeWords): Promise<Answer<MyThemes>> {
    return this.done(await call<MyThemes>('PUT', `${this.address}/${theme.id}`, { version: theme.version, ...words }));
  }

  async withdraw(theme: Theme, withdrawn: boolean): Promise<Answer<MyThemes>> {
    return this.done(await call<MyThemes>('PUT', `${this.address}/${theme.id}/withdrawn`, { withdrawn }));
  }

  async suggest(theme: Theme, text: string, language: string): Promise<Answer<MyThemes>> {
    return this.done(await call<MyThemes>('POST', `${this.address}/${theme.id}/names`, { id: newId(), text, language }));
  }

  sources(find: string): Promise<Answer<ThemeSources>> {
    return call<ThemeSources>('GET', `${this.address}/sources${find ? `?find=${encodeURIComponent(find)}` : ''}`);
  }

  /** The notes behind a theme; read once for as long as their number stays. */
  async notesOf(theme: Theme): Promise<Answer<ThemeNote[]>> {
    const known = this.notes.get(theme.id);
    if (known?.of === theme.notes) {
      return { ok: true, status: 200, value: known.notes };
    }
    const answer = await call<ThemeNote[]>('GET', `${this.address}/${theme.id}/notes`);
    if (answer.ok) {
      this.notes.set(theme.id, { of: theme.notes, notes: answer.value });
    }
    return answer;
  }

  private done(answer: Answer<MyThemes>): Answer<MyThemes> {
    if (answer.ok) {
      this.take(answer.value);
    } else {
      this.tell();
    }
    return answer;
  }

  private take(mine: MyThemes): void {
    if (mine.number < this.mine.number) {
      return;
    }
    if (this.list && this.list.number < mine.number) {
      // The list with the new count comes a moment later; until then the press is counted here.
      this.list = { ...this.list, themes: this.list.themes.map((it) => ({
        ...it, support: it.support + Number(mine.supported.includes(it.id)) - Number(this.mine.supported.includes(it.id)),
      })) };
    }
    this.mine = mine;
    this.tell();
  }
}
