/** How much of something may happen. Counted per process, which is close enough for its purpose. */
export class Pace {
  private readonly windows = new Map<string, { since: number; count: number }>();

  constructor(
    private readonly mostPerWindow: number,
    private readonly windowMilliseconds: number,
  ) {}

  /** Whether it may happen once more for `key`; counts it. */
  allows(key: string, now: number): boolean {
    const window = this.windows.get(key);
    if (!window || now - window.since > this.windowMilliseconds) {
      if (this.windows.size >= mostKeys) this.windows.clear();
      this.windows.set(key, { since: now, count: 1 });
      return true;
    }
    window.count += 1;
    return window.count <= this.mostPerWindow;
  }
}

const mostKeys = 10_000;

/** A person does not write faster than this; a script does. */
export const actPace = new Pace(20, 10_000);

/** Pictures take room, and whoever throws their token away is a new visitor: they are counted per channel as well. */
export const picturePace = new Pace(10, 60_000);
export const channelPicturePace = new Pace(120, 60_000);
