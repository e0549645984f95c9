import type { Db } from "@/db/client";
import type { EngineEvent } from "@/lib/engine";
import { composeTurn, computeTurns, type LaneState, runCommand } from "@/lib/interactions";
import type { LaneCommand } from "./lane-command";
import type { SettledCommand } from "./settle-commands";
import type { Taken, TakeOptions } from "./taken";

/** What a command leads to. The timeline shows what follows from it, never the command itself. */
export async function takeCommand(
  tx: Db,
  { claimed, routing, command, lane }: SettledCommand,
  { input, canTake }: TakeOptions,
): Promise<Taken> {
  const event = permitted(command, lane, routing.live.idsByKey);
  if (!event) return {};
  const { turns, result, waitsFor } = await computeTurns(tx, routing, lane, input, (begun) =>
    runCommand(begun, event, command.by),
  );
  if (waitsFor) return { suspension: { eventId: claimed.id, turns, request: waitsFor } };
  const frame = { entries: [], waiting: "unchanged" as const, inboundEventId: claimed.id, canTake };
  return { composed: composeTurn(turns, { ...frame, ...(result.giveUpAt && { giveUpAt: result.giveUpAt }) }) };
}

/**
 * Interactions belong to one-to-one chats, and nothing starts by itself while a person answers (INB-502); what a member
 * wants happens all the same.
 */
function permitted(
  { event, by }: LaneCommand,
  lane: LaneState,
  idsByKey: ReadonlyMap<string, string>,
): EngineEvent | undefined {
  if (lane.isStandby || (lane.kind !== "user" && event.type !== "run_actions")) return undefined;
  const isHeld = lane.handler === "human" && by?.type !== "agent";
  if (event.type === "start") {
    return isHeld ? undefined : { ...event, interactionId: idsByKey.get(event.interactionId) ?? event.interactionId };
  }
  if (event.type !== "run_actions" || !isHeld) return event;
  return { ...event, actions: event.actions.filter((action) => action.type !== "start_interaction") };
}
