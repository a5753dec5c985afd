/**
 * Gathers what happened and says it in one polite sentence: a wall on which ten notes land in a second must not talk
 * without end. The first news waits a little for company; after that at most one sentence per period. While news is gathered
 * nothing is said, so that the same sentence twice is also heard twice: a screen reader reads what changes.
 */
export class Announcer {
  private count = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param say is told how many notes are new; 0 clears what was said before */
  constructor(private readonly say: (newNotes: number) => void, private readonly everyMs = 4000) {}

  noteArrived(howMany = 1): void {
    this.count += howMany;
    if (!this.timer) {
      this.say(0);
    }
    this.timer ??= setTimeout(() => {
      const gathered = this.count;
      this.count = 0;
      this.timer = undefined;
      this.say(gathered);
    }, this.everyMs);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.count = 0;
  }
}
