import type { Timer } from './wire';

/**
 * Server time on a device whose own clock may be wrong by hours. The offset is learned from every message that carries the
 * server's time; of several the one with the largest value arrived with the least delay and counts.
 */
export class ServerClock {
  private offset: number | null = null;
  private learned = 0;

  constructor(private readonly own: () => number = () => Date.now()) {}

  learn(serverTime: string): void {
    const found = Date.parse(serverTime) - this.own();
    if (Number.isNaN(found)) {
      return;
    }
    const stale = Math.abs(this.own() - this.learned) > 10 * 60_000;
    if (this.offset === null || stale || found > this.offset || this.offset - found > 5_000) {
      this.offset = found;
      this.learned = this.own();
    }
  }

  now(): number {
    return this.own() + (this.offset ?? 0);
  }

  /** Milliseconds left; below zero when the time is over. Null without a timer. */
  left(timer: Timer | null): number | null {
    if (!timer) {
      return null;
    }
    if (timer.state === 'PAUSED') {
      return timer.leftMs ?? 0;
    }
    return timer.endsAt ? Date.parse(timer.endsAt) - this.now() : null;
  }
}

/** 06:40, or 1:06:40 above the hour; never below zero. */
export function minutes(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}
