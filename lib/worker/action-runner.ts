import type { Db } from "@/db/client";
import {
  type ActionRun,
  claimRuns,
  type OutsideDeps,
  type OutsideType,
  outsideTypes,
  performOutside,
  recoverRuns,
} from "@/lib/actions";
import type { ActionAnswer, ActionType } from "@/lib/engine";
import type { Logger } from "@/lib/kernel/log";
import { performForPeer } from "./perform-for-peer";
import { settleAction } from "./settle-action";

export interface ActionRunnerDeps {
  db: Db;
  now(): Date;
  log: Logger;
  resolve?: OutsideDeps["resolve"];
  /** Another action may be taken: one that was in hand is finished. */
  onFree(): void;
}

/** How many actions one process performs at a time, and how many of them for one workspace. */
const maxInHand = 32;
const maxPerWorkspace = 8;

/** Performs actions outside of any transaction. One that hangs holds up its own lane, and nobody else's. */
export class ActionRunner {
  private readonly inHand = new Map<string, { workspaceId: string; done: Promise<void> }>();

  constructor(private readonly deps: ActionRunnerDeps) {}

  /** Takes due actions and starts them. Answers whether there may be more to take at once. */
  async takeDue(): Promise<boolean> {
    const limit = Math.min(maxInHand - this.inHand.size, maxPerWorkspace);
    if (limit <= 0) return false;
    const runs = await claimRuns(this.deps.db, {
      now: this.deps.now(),
      limit,
      exceptWorkspaces: this.busyWorkspaces(),
    });
    for (const run of runs) this.start(run);
    return runs.length > 0;
  }

  /** Takes back what a process that died had in hand. What may have been done is not done again. */
  async recover(): Promise<boolean> {
    const now = this.deps.now();
    const { again, unknown } = await this.deps.db.transaction((tx) => recoverRuns(tx, now));
    const answer = { ok: false as const, code: "outcome_unknown", detail: "the process that performed it ended" };
    for (const run of unknown) await settleAction(this.deps.db, run, answer, { now, end: "unknown" });
    if (again.length + unknown.length > 0) {
      this.deps.log.warn({ again: again.length, unknown: unknown.length }, "took back actions of a process that died");
    }
    return again.length > 0;
  }

  /** Finishes what is in hand. */
  async stop(): Promise<void> {
    while (this.inHand.size > 0) await Promise.all([...this.inHand.values()].map(({ done }) => done));
  }

  private busyWorkspaces(): string[] {
    const counts = new Map<string, number>();
    for (const { workspaceId } of this.inHand.values()) counts.set(workspaceId, (counts.get(workspaceId) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= maxPerWorkspace).map(([workspaceId]) => workspaceId);
  }

  private start(run: ActionRun): void {
    const done = this.perform(run).finally(() => {
      this.inHand.delete(run.id);
      this.deps.onFree();
    });
    this.inHand.set(run.id, { workspaceId: run.workspaceId, done });
  }

  private async perform(run: ActionRun): Promise<void> {
    const { db, log, now } = this.deps;
    const facts = { runId: run.id, action: run.request.type, attempt: run.attempt };
    try {
      const answer = await this.answerOf(run);
      await settleAction(db, run, answer, { now: now(), end: answer.ok ? "done" : "failed" });
      log.debug({ ...facts, ...(answer.ok ? {} : { code: answer.code }) }, "an action was performed");
    } catch (error) {
      // The lease brings it back, or says that nobody knows.
      log.error({ err: error, ...facts }, "what became of an action could not be recorded");
    }
  }

  private answerOf(run: ActionRun): Promise<ActionAnswer> {
    const { type } = run.request;
    if (isOutside(type)) return performOutside(this.deps, type, run);
    return performForPeer(this.deps.db, run, this.deps.now());
  }
}

const isOutside = (type: ActionType): type is OutsideType => outsideTypes.some((outside) => outside === type);
