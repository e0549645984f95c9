interface Timer {
  at: number;
  order: number;
  run: () => void;
}

/** `manual` stands still until it is advanced; `real` runs and can be pushed forward. */
export type ClockMode = "manual" | "real";

const manualStart = Date.parse("2026-10-01T10:00:00+09:00");
const longestSleepMs = 2_000_000_000;

/** The simulator's time: every expiry and every later deed of the platform hangs on it. */
export class Clock {
  readonly mode: ClockMode;
  private offset = 0;
  private standing: number;
  private timers: Timer[] = [];
  private orders = 0;
  private alarm: NodeJS.Timeout | undefined;

  constructor(
    mode: ClockMode,
    private readonly startAt: number = manualStart,
  ) {
    this.mode = mode;
    this.standing = startAt;
  }

  /** Milliseconds since the epoch, in simulator time. */
  now(): number {
    return this.mode === "manual" ? this.standing : Date.now() + this.offset;
  }

  /** The time of the world outside: what a real clock shows before anybody pushed it forward. */
  wall(): number {
    return this.mode === "manual" ? this.standing : Date.now();
  }

  /** How far a real clock was pushed forward. */
  offsetMs(): number {
    return this.mode === "manual" ? 0 : this.offset;
  }

  /** Timers still waiting. */
  pending(): number {
    return this.timers.length;
  }

  /** Runs `run` once the clock has reached `at`; the answer cancels it. */
  at(at: number, run: () => void): () => void {
    this.orders += 1;
    const timer: Timer = { at, order: this.orders, run };
    const index = this.timers.findIndex((other) => other.at > at);
    this.timers.splice(index < 0 ? this.timers.length : index, 0, timer);
    this.arm();
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
      this.arm();
    };
  }

  /** Moves time forward; timers that come due fire in order before this returns. */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError("the clock only goes forward");
    if (this.mode === "manual") this.fireUntil(this.standing + ms);
    else this.offset += ms;
    this.fireDue();
  }

  /** Jumps to an instant that is not in the past. */
  set(at: number): void {
    this.advance(at - this.now());
  }

  /** Takes back what a real clock was pushed forward; a standing clock stays where it is. */
  returnToReal(): void {
    this.offset = 0;
    this.arm();
  }

  /** Puts the pushed-forward amount of an earlier process back, without firing anything. */
  restoreOffset(offsetMs: number): void {
    this.offset = offsetMs;
  }

  /** Forgets all timers and goes back to where the clock began. */
  restart(): void {
    this.stop();
    this.standing = this.startAt;
    this.offset = 0;
  }

  /** Forgets all timers; after this nothing keeps the process alive. */
  stop(): void {
    this.timers = [];
    clearTimeout(this.alarm);
  }

  private fireUntil(target: number): void {
    for (let next = this.timers[0]; next && next.at <= target; next = this.timers[0]) {
      this.timers.shift();
      this.standing = Math.max(this.standing, next.at);
      next.run();
    }
    this.standing = target;
  }

  private fireDue(): void {
    const now = this.now();
    for (let next = this.timers[0]; next && next.at <= now; next = this.timers[0]) {
      this.timers.shift();
      next.run();
    }
    this.arm();
  }

  private arm(): void {
    clearTimeout(this.alarm);
    const next = this.timers[0];
    if (this.mode === "manual" || !next) return;
    const wait = Math.min(Math.max(0, next.at - this.now()), longestSleepMs);
    this.alarm = setTimeout(() => this.fireDue(), wait);
  }
}
