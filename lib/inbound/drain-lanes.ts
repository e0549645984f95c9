import { isCollision, sqlState } from "@/db/sql-state";
import type { Logger } from "@/lib/kernel/log";
import { findHeads } from "./claim-events";
import { failEvent } from "./finish-events";
import { type InboundDeps, type Processed, processEvents } from "./process-events";

export interface DrainDeps extends InboundDeps {
  log: Logger;
  /** What a commit left to do: transmitting what was taken. Must not throw, and need not be waited for. */
  onProcessed(processed: Processed): void;
}

const lanesPerBatch = 32;
const collisionRetries = 3;

/** Takes events lane by lane, round after round. Several steps may run at once; each works on other lanes. */
export class LaneDrain {
  private cursor = "";
  private searching: Promise<unknown> = Promise.resolve();
  private readonly busyLanes = new Set<string>();

  constructor(private readonly deps: DrainDeps) {}

  /** Processes one batch. Answers whether there may be more to do at once. */
  async step(): Promise<boolean> {
    const { eventIds, lanes, hasMore } = await this.reserve();
    try {
      if (eventIds.length === 0) return hasMore;
      const done = await this.processTogether(eventIds);
      if (done !== undefined) return done > 0 || hasMore;
      for (const id of eventIds) await this.processAlone(id);
      return true;
    } finally {
      for (const lane of lanes) this.busyLanes.delete(lane);
    }
  }

  /** One search at a time, so that two steps of this process never reach for the same lanes. */
  private reserve() {
    const found = this.searching.then(() => this.search());
    this.searching = found.catch(() => undefined);
    return found;
  }

  private async search() {
    const heads = await findHeads(this.deps.db, this.cursor, lanesPerBatch, this.deps.now());
    const hasWrapped = heads.length < lanesPerBatch;
    const hasMore = !hasWrapped || this.cursor !== "";
    this.cursor = hasWrapped ? "" : (heads.at(-1)?.lane ?? "");
    const free = heads.filter((head) => !this.busyLanes.has(head.lane));
    const due = free.flatMap(({ eventId, lane }) => (eventId === null ? [] : [{ eventId, lane }]));
    for (const { lane } of due) this.busyLanes.add(lane);
    return { eventIds: due.map((head) => head.eventId), lanes: due.map((head) => head.lane), hasMore };
  }

  /** The usual way: many lanes, one commit. Answers how many were done, or nothing when one of them spoils it for all. */
  private async processTogether(ids: number[]): Promise<number | undefined> {
    try {
      const processed = await processEvents(this.deps, ids);
      this.finish(processed);
      return processed.eventIds.length;
    } catch (error) {
      this.deps.log.debug({ err: error, events: ids.length }, "a batch of events is split");
      return undefined;
    }
  }

  /** INB-101: an event that fails is retried alone and never touches its siblings. */
  private async processAlone(id: number): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return this.finish(await processEvents(this.deps, [id]));
      } catch (error) {
        // Somebody else made the same person or message first: done again, it is found.
        if (isCollision(error) && attempt < collisionRetries) continue;
        return this.setAside(id, error);
      }
    }
  }

  private async setAside(id: number, error: unknown): Promise<void> {
    const failure = { code: sqlState(error) ?? "error", detail: error instanceof Error ? error.name : "unknown" };
    const isDead = await failEvent(this.deps.db, id, failure, this.deps.now());
    this.deps.log[isDead ? "error" : "warn"]({ err: error, eventId: id, isDead }, "an inbound event failed");
  }

  private finish(processed: Processed): void {
    for (const incident of processed.incidents) this.deps.log.warn({ incident }, "an interaction needs its author");
    this.deps.onProcessed(processed);
  }
}
