import type { Db } from "@/db/client";
import { GroupCommit } from "@/db/group-commit";
import { noteSend } from "@/lib/channel-admin";
import type { Logger } from "@/lib/kernel/log";
import { claimSends, type Delivery, recordOutcomes, returnSends, type SendOutcome } from "@/lib/outbox";
import type { ChannelGate } from "./channel-gate";
import { type ConnectionCache, CredentialsError, type OpenChannel } from "./connection-cache";
import { deliver } from "./deliver";

export interface TransmitterDeps {
  db: Db;
  now(): Date;
  log: Logger;
  connections: ConnectionCache;
  gate: ChannelGate;
}

const sendsPerClaim = 64;

/** Performs sends that were taken, records what became of them, and goes on with what waits behind them. */
export class Transmitter {
  private readonly inHand = new Set<Promise<void>>();
  private isStopping = false;
  private readonly outcomes: GroupCommit<SendOutcome>;

  constructor(private readonly deps: TransmitterDeps) {
    this.outcomes = new GroupCommit({ write: (batch) => this.record(batch), maxBatch: 128, maxQueued: 10_000 });
  }

  /** Starts transmitting; `stop` waits for it. */
  transmit(deliveries: Delivery[]): void {
    for (const delivery of deliveries) {
      this.deps.gate.enter(delivery.channelId);
      const done = this.perform(delivery).finally(() => this.inHand.delete(done));
      this.inHand.add(done);
    }
  }

  /** Takes sends that are due and starts them. Answers whether there may be more. */
  async takeDue(): Promise<boolean> {
    const exceptChannels = this.deps.gate.closedChannels();
    const now = this.deps.now();
    const taken = await claimSends(this.deps.db, { now, limit: sendsPerClaim, exceptChannels });
    this.transmit(taken);
    return taken.length > 0;
  }

  /** Takes what waits in these conversations: their turn may have come. */
  async takeOf(conversationIds: string[]): Promise<void> {
    if (conversationIds.length === 0 || this.isStopping) return;
    const exceptChannels = this.deps.gate.closedChannels();
    const now = this.deps.now();
    this.transmit(await claimSends(this.deps.db, { now, limit: sendsPerClaim, exceptChannels, conversationIds }));
  }

  /** Finishes what is in hand. Whoever hands something over after that gets it returned to the queue. */
  async stop(): Promise<void> {
    this.isStopping = true;
    while (this.inHand.size > 0) await Promise.all(this.inHand);
    await this.outcomes.settle();
  }

  private async perform(delivery: Delivery): Promise<void> {
    const { log, gate } = this.deps;
    try {
      if (this.isStopping) return await returnSends(this.deps.db, [delivery]);
      await this.outcomes.add(await this.attempt(delivery));
    } catch (error) {
      // The lease brings the send back: a push with its key, a reply by its token.
      log.error({ err: error, sendId: delivery.sendId }, "what became of a send could not be recorded");
    } finally {
      gate.leave(delivery.channelId);
    }
  }

  private async attempt(delivery: Delivery): Promise<SendOutcome> {
    if (delivery.giveUpAt && delivery.giveUpAt <= this.deps.now()) return withoutCall(delivery, "too_late");
    const channel = await this.open(delivery.channelId);
    if (channel instanceof CredentialsError) return withoutCall(delivery, "credentials_invalid");
    const { outcome, answer } = await deliver(channel, delivery, this.deps.now);
    noteSend(this.deps.db, delivery.channelId, answer, this.deps.now());
    const { state, reason, nextAttemptAt } = outcome;
    if (reason?.code === "rate_limited" && nextAttemptAt) {
      this.deps.gate.close(delivery.channelId, nextAttemptAt.getTime() - this.deps.now().getTime());
    }
    const facts = { sendId: delivery.sendId, channelId: delivery.channelId, attempt: delivery.attempt, state };
    if (state === "sent") this.deps.log.debug(facts, "a send was accepted");
    else this.deps.log.warn({ ...facts, code: reason?.code }, "a send was not accepted");
    return outcome;
  }

  private async open(channelId: string): Promise<OpenChannel | CredentialsError> {
    try {
      return await this.deps.connections.open(channelId);
    } catch (error) {
      if (error instanceof CredentialsError) return error;
      throw error;
    }
  }

  private async record(batch: SendOutcome[]): Promise<void> {
    const { conversationsWithMore } = await recordOutcomes(this.deps.db, batch);
    if (conversationsWithMore.length > 0) void this.goOn(conversationsWithMore);
  }

  private async goOn(conversationIds: string[]): Promise<void> {
    try {
      await this.takeOf(conversationIds);
    } catch (error) {
      this.deps.log.warn({ err: error }, "the next sends are left to the poll");
    }
  }
}

/** Nothing can be sent until somebody gives the channel its credentials again, or nothing is worth sending any more. */
function withoutCall({ sendId, conversationId, attempt, method }: Delivery, code: string): SendOutcome {
  const reason = { code };
  return { sendId, conversationId, attempt, method, state: "failed", reason, units: 0, messages: [], attempts: [] };
}
