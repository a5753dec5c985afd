/** Said again this often while somebody goes on writing; the server forgets after 45 s. */
const AGAIN_MS = 20_000;

/** Tells the server that somebody is writing, and when they stop: the hall sees how many still are, never who. */
export class Pen {
  private board: string | null = null;
  private told = 0;

  constructor(private readonly tell: (board: string, writing: boolean) => void, private readonly now: () => number = Date.now) {}

  /** @param text what stands on the paper now */
  typed(board: string, text: string): void {
    if (!text.trim()) {
      this.down();
    } else if (this.board !== board || this.now() - this.told >= AGAIN_MS) {
      this.board = board;
      this.told = this.now();
      this.tell(board, true);
    }
  }

  /** The note is sent, or thrown away. */
  down(): void {
    if (this.board) {
      this.tell(this.board, false);
      this.board = null;
    }
  }
}
