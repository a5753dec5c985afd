import type { Stage } from '../shared/wire';

/** What just changed for somebody in the hall: another phase, or the notes that were written in private. */
export type Turn = 'moved' | 'revealed' | 'covered' | null;

/** Notices at each stage whether the evening went on since the one before. */
export class Turns {
  private phase: string | undefined;
  private reads: boolean | undefined;

  of(stage: Stage | null): Turn {
    if (!stage) {
      return null;
    }
    const phase = `${stage.state}/${stage.phase?.id ?? ''}`;
    const reads = stage.phase?.may.read;
    const turn = this.phase === undefined ? null : phase !== this.phase ? 'moved' : reads === this.reads ? null : reads ? 'revealed' : 'covered';
    this.phase = phase;
    this.reads = reads;
    return turn;
  }

  forget(): void {
    this.phase = undefined;
  }
}
