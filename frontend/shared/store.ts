/**
 * What this device remembers. All of it is in localStorage and not in IndexedDB, because a write there is finished before
 * the next line runs: a phone that locks or a tab that is killed right after a key press has lost nothing, and the few
 * kilobytes of an evening fit. Where storage is refused (private mode, full) memory takes its place and `lasting` is false.
 */

export interface Keep {
  readonly lasting: boolean;
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(prefix: string): string[];
}

export class DeviceKeep implements Keep {
  lasting = true;
  private readonly memory = new Map<string, string>();

  constructor(private readonly storage: Storage | null) {
    this.lasting = storage !== null;
  }

  get(key: string): string | null {
    return this.memory.get(key) ?? this.attempt((storage) => storage.getItem(key)) ?? null;
  }

  set(key: string, value: string): void {
    const written = this.attempt((storage) => {
      storage.setItem(key, value);
      return true;
    });
    if (written) {
      this.memory.delete(key);
    } else {
      this.lasting = false;
      this.memory.set(key, value);
    }
  }

  remove(key: string): void {
    this.memory.delete(key);
    this.attempt((storage) => storage.removeItem(key));
  }

  keys(prefix: string): string[] {
    const found = new Set([...this.memory.keys()].filter((key) => key.startsWith(prefix)));
    this.attempt((storage) => {
      for (let i = 0; i < storage.length; i++) {
        const key = storage.key(i);
        if (key?.startsWith(prefix)) {
          found.add(key);
        }
      }
    });
    return [...found].sort();
  }

  /** A browser may refuse storage at any moment; the answer is then undefined and memory takes over. */
  private attempt<T>(step: (storage: Storage) => T): T | undefined {
    if (!this.storage) {
      return undefined;
    }
    try {
      return step(this.storage);
    } catch {
      return undefined;
    }
  }
}

function own(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

export const device: Keep = new DeviceKeep(own());

/** A value as JSON; null when nothing is there or when it is not readable any more. */
export function recall<T>(keep: Keep, key: string): T | null {
  const text = keep.get(key);
  if (text === null) {
    return null;
  }
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/** Tells its listeners that something changed; they read what. */
export class Teller {
  private readonly listeners = new Set<() => void>();

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected tell(): void {
    for (const listener of [...this.listeners]) {
      listener();
    }
  }
}
