import { call } from '../shared/api';
import { speech } from '../shared/i18n';
import { Teller } from '../shared/store';

/** One thing that a note came to be part of, in the reader's words. */
export interface Step {
  kind: string;
  /** what happened */
  label: string;
  /** what that is called, and the language of it */
  text?: string;
  lang?: string;
  /** how much it came to */
  detail?: string;
  /** how far it is */
  state?: string;
  over?: boolean;
  at: string;
  link?: string;
  proofs?: { title: string; url: string }[];
  /** it was not seen yet */
  fresh?: boolean;
}

interface Read {
  at: string;
  notes: { id: string; steps: Step[] }[];
}

/** What became of one's own notes. What was new stays marked on this screen until it is asked for again. */
export class Journeys extends Teller {
  private steps = new Map<string, Step[]>();
  private at: string | null = null;
  /** how many notes have something that was not seen yet */
  news = 0;

  constructor(private readonly address: string) {
    super();
  }

  /** @returns whether it could be read */
  async read(): Promise<boolean> {
    const answer = await call<Read>('GET', `${this.address}?lang=${speech.language}`);
    if (!answer.ok || !answer.value.notes) {
      return false;
    }
    this.at = answer.value.at;
    this.steps = new Map(answer.value.notes.map((it) => [it.id, it.steps]));
    this.news = answer.value.notes.filter((it) => it.steps.some((step) => step.fresh)).length;
    this.tell();
    return true;
  }

  /** They stood on the screen: next time they are not new. */
  async seen(): Promise<void> {
    if (this.news && this.at && (await call('PUT', `${this.address}/seen`, { until: this.at })).ok) {
      this.news = 0;
      this.tell();
    }
  }

  of(note: string): readonly Step[] {
    return this.steps.get(note) ?? [];
  }
}
