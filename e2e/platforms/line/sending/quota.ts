import { type Reply, refuse } from "../api/call";
import type { Channel } from "../core/model";
import type { Sim } from "../core/sim";

const japanOffsetMs = 9 * 3_600_000;
const toleratedHammering = 3;
const refusals = new WeakMap<Channel, number>();

/** The calendar month in Japan that quota and statistics belong to, as `yyyy-mm`. */
export function monthOf(at: number): string {
  return new Date(at + japanOffsetMs).toISOString().slice(0, 7);
}

/** Starts a new month's count when the clock has passed into it. */
export function rollMonth(sim: Sim, channel: Channel): void {
  const month = monthOf(sim.clock.now());
  if (channel.quotaMonth === month) return;
  channel.quotaMonth = month;
  channel.quotaUsed = 0;
  refusals.delete(channel);
}

/** Counts recipients against the monthly limit; a refusal means that nothing may be sent. */
export function takeQuota(sim: Sim, channel: Channel, people: number): Reply | undefined {
  rollMonth(sim, channel);
  if (channel.quotaLimit === null || channel.quotaUsed + people <= channel.quotaLimit) {
    channel.quotaUsed += people;
    return undefined;
  }
  const count = (refusals.get(channel) ?? 0) + 1;
  refusals.set(channel, count);
  if (count > toleratedHammering) sim.transcript.warn("monthly-limit-hammering", { channel: channel.id, count });
  return refuse(429, "You have reached your monthly limit.");
}
