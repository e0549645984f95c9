export interface PumpOptions {
  /** Does some work. Answers whether there may be more at once. */
  step(): Promise<boolean>;
  /** How many steps may run at the same time. */
  concurrency: number;
  /** How long to sleep when there is nothing to do and nobody wakes. */
  pollMilliseconds: number;
  onError(error: unknown): void;
}

const errorPauseMilliseconds = 1_000;

/** Runs steps while there is work, sleeps otherwise. `wake` says that there may be work; being woken twice costs nothing. */
export class Pump {
  private running = 0;
  private isStopped = true;
  private timer: NodeJS.Timeout | undefined;
  private readonly stops: (() => void)[] = [];

  constructor(private readonly options: PumpOptions) {}

  start(): void {
    this.isStopped = false;
    this.wake();
  }

  /** Starts another step if one is free; it goes on until it finds nothing. More wakes under load start more steps. */
  wake(): void {
    if (this.isStopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wake(), this.options.pollMilliseconds);
    this.hasBeenWoken = true;
    if (this.running < this.options.concurrency) void this.run();
  }
  private hasBeenWoken = false;

  /** Resolves when the steps in hand are finished; no new one begins. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    if (this.running > 0) await new Promise<void>((resolve) => this.stops.push(resolve));
  }

  private async run(): Promise<void> {
    this.running += 1;
    while (!this.isStopped) {
      this.hasBeenWoken = false;
      const hasMore = await this.attempt();
      // Woken while the step ran: what it looked for may have come after it looked.
      if (!hasMore && !this.hasBeenWoken) break;
    }
    this.running -= 1;
    if (this.running === 0) for (const resolve of this.stops.splice(0)) resolve();
  }

  private async attempt(): Promise<boolean> {
    try {
      return await this.options.step();
    } catch (error) {
      this.options.onError(error);
      await this.pause();
      return false;
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.isStopped ? 0 : errorPauseMilliseconds));
  }
}
