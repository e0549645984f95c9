import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";

export interface SupervisedOptions {
  /** Shown in front of what it prints. */
  name: string;
  /** Arguments of Node: a script and its own arguments. */
  args: string[];
  env: NodeJS.ProcessEnv;
  onLine: (name: string, line: string) => void;
  /** It died on its own too often; the message says so. Not called when `isRestarted` is false. */
  onGivenUp?: (message: string) => void;
  /** Whether it is started again when it dies. */
  isRestarted?: boolean;
}

const firstBackOffMilliseconds = 500;
const longestBackOffMilliseconds = 10_000;
/** A process that lived this long is counted as healthy again. */
const healthyMilliseconds = 60_000;
const mostDeathsInARow = 6;

/** A child process that is watched, started again with back-off when it dies, and stopped on demand. */
export class Supervised {
  readonly name: string;
  private child: ChildProcess;
  private isStopping = false;
  private deathsInARow = 0;
  private hasGivenUp = false;

  constructor(private readonly options: SupervisedOptions) {
    this.name = options.name;
    this.child = this.spawn();
  }

  get pid(): number | undefined {
    return this.child.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }

  /** Whether it died too often to be started again. */
  get isGivenUp(): boolean {
    return this.hasGivenUp;
  }

  /** Sends a signal to the process as it is; a supervised one comes back after SIGKILL. */
  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Resolves when the process that runs now has ended. */
  async ended(): Promise<void> {
    if (this.pid !== undefined) await once(this.child, "exit");
  }

  /** Asks it to finish (SIGTERM), and ends it by force when it takes too long. It does not come back. */
  async stop(graceMilliseconds = 10_000): Promise<void> {
    this.isStopping = true;
    if (this.pid === undefined) return;
    const ended = this.ended();
    this.child.kill("SIGTERM");
    const patience = new AbortController();
    const force = sleep(graceMilliseconds, undefined, { signal: patience.signal }).then(
      () => this.child.kill("SIGKILL"),
      () => {},
    );
    await ended;
    patience.abort();
    await force;
  }

  /** Stops the process and starts a new one with the same arguments. */
  async restart(): Promise<void> {
    await this.stop();
    this.isStopping = false;
    this.child = this.spawn();
  }

  private spawn(): ChildProcess {
    const startedAt = Date.now();
    const child = spawn(process.execPath, ["--import", tether(), ...this.options.args], {
      env: this.options.env,
      // A group of its own: Ctrl-C reaches the launcher alone, which stops its children in the right order.
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => this.options.onLine(this.name, line));
    }
    child.stdin.on("error", () => {});
    child.on("error", (error) => this.options.onLine(this.name, error.message));
    child.once("exit", (code, signal) => {
      if (!this.isStopping && this.options.isRestarted !== false)
        void this.revive(Date.now() - startedAt, signal ?? code);
    });
    return child;
  }

  private async revive(livedMilliseconds: number, reason: NodeJS.Signals | number | null): Promise<void> {
    this.deathsInARow = livedMilliseconds > healthyMilliseconds ? 1 : this.deathsInARow + 1;
    if (this.deathsInARow > mostDeathsInARow) {
      this.hasGivenUp = true;
      this.options.onGivenUp?.(`The ${this.name} process keeps ending (${reason}); its last messages are above.`);
      return;
    }
    const pause = Math.min(firstBackOffMilliseconds * 2 ** (this.deathsInARow - 1), longestBackOffMilliseconds);
    this.options.onLine(this.name, `ended (${reason}); started again in ${pause} ms`);
    await sleep(pause);
    if (!this.isStopping) this.child = this.spawn();
  }
}

/** What ends a child when this process is gone. */
function tether(): string {
  const address = pathToFileURL("lib/scripts/tether.mjs");
  address.searchParams.set("launcher", String(process.pid));
  return address.href;
}
