import type { Sim } from "../core/sim";
import { type Call, type Reply, refuse, reply } from "./call";

const japanOffsetMs = 9 * 3_600_000;

/** The day in Japan as `yyyyMMdd`, which LINE's statistics are asked by. */
export function dayOf(at: number): string {
  return new Date(at + japanOffsetMs).toISOString().slice(0, 10).replaceAll("-", "");
}

function countOn(sim: Sim, channelId: string, method: string, day: string): number {
  const lines = sim.transcript.list({ channel: channelId, kind: "delivered" });
  return lines.filter((line) => line.method === method && dayOf(line.at) === day).length;
}

/** GET /v2/bot/message/delivery/{method}: ready from the next day on. */
export function getDeliveryCount(method: string) {
  return ({ sim, channel, query }: Call): Reply => {
    const date = query.get("date") ?? "";
    if (!/^\d{8}$/.test(date)) return refuse(400, "The value for the 'date' parameter is invalid");
    if (date >= dayOf(sim.clock.now())) return reply({ status: "unready" });
    return reply({ status: "ready", success: countOn(sim, channel.id, method, date) });
  };
}
