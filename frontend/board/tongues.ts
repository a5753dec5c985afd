import type { Note, NoteTranslation, NoteTranslations } from '../shared/wire';

/** What a note says in the reader's language. */
export interface Translated {
  text: string;
  /** whether somebody wrote it because it was better */
  person: boolean;
}

/** As java.lang.String.hashCode: by it a translation says of which words it is one. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  }
  return hash;
}

/**
 * The translations of one board into one language. They come on their own, before or after the notes they belong to, and
 * count only for the words they were made from: an edited note is itself again at once.
 */
export class Tongues {
  /** goes up with every change */
  version = 0;
  /** into which language; empty until the server told of any */
  language = '';
  /** of the last translation that came; null when all have to come */
  cursor: number | null = null;
  private readonly known = new Map<string, NoteTranslation>();
  private readonly made = new Map<string, { from: NoteTranslation; translated: Translated }>();

  /** All that are known; nothing else is. */
  take(all: NoteTranslations): void {
    this.known.clear();
    this.made.clear();
    this.language = all.language;
    this.cursor = all.number;
    all.notes.forEach((it) => this.known.set(it.note, it));
    this.version++;
  }

  one(event: { number: number; language: string; translation: NoteTranslation }): void {
    if (event.language !== this.language || this.cursor === null) {
      return;
    }
    this.cursor = Math.max(this.cursor, event.number);
    this.put(event.translation);
  }

  put(translation: NoteTranslation): void {
    this.known.set(translation.note, translation);
    this.version++;
  }

  /** The reader turned to another language, or to originals. */
  forget(): void {
    this.known.clear();
    this.made.clear();
    this.language = '';
    this.cursor = null;
    this.version++;
  }

  /** What these words of a note say; the same object as long as nothing changed. */
  of(note: Note): Translated | undefined {
    const known = this.known.get(note.id);
    if (!known?.text || known.from !== note.language || known.of !== hashOf(note.text)) {
      return undefined;
    }
    const before = this.made.get(note.id);
    if (before?.from === known) {
      return before.translated;
    }
    const translated = { text: known.text, person: !!known.person };
    this.made.set(note.id, { from: known, translated });
    return translated;
  }
}
