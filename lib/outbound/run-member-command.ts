import type { Db } from "@/db/client";
import { adapterOf } from "@/lib/channels";
import { laneOf, lockLane } from "@/lib/contacts";
import type { OutcomeReason } from "@/lib/engine";
import { type CommandEvent, enqueueCommands, isLaneWaiting, sessionsNamedBy } from "@/lib/inbound";
import type { ConversationAddress } from "@/lib/inbox";
import {
  commitTurns,
  composeTurn,
  computeTurns,
  definitionsOf,
  ensureVersions,
  findChannelFacts,
  type LaneState,
  loadLanes,
  loadLiveVersions,
  runCommand,
  type TurnChannel,
} from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { loadTemplates } from "@/lib/templates";
import { memberOrigin } from "./member-origin";

/** What came of a member's word at once, or that it waits for its turn: something else has to be finished outside first. */
export interface MemberCommandResult {
  isConsumed: boolean;
  reason: OutcomeReason | "queued";
}

/**
 * Does to a peer what a member wants, right now when that is possible. While something outside is waited for, and when this
 * would itself have to wait, it becomes a command of the lane. Only a hand-over never waits: from its commit on a person answers.
 */
export async function runMemberCommand(
  ctx: Ctx,
  address: ConversationAddress,
  event: CommandEvent,
): Promise<MemberCommandResult> {
  const lane = laneOf(address.channelId, address.peer.platformId);
  return ctx.db.transaction(async (tx) => {
    await lockLane(tx, lane);
    if (event.type !== "hand_over" && (await isLaneWaiting(tx, lane))) return queue(tx, ctx, address, event);
    const { channel, state } = await load(tx, address, event);
    const now = ctx.now();
    const work = (begun: Parameters<typeof runCommand>[0]) => runCommand(begun, event, memberOrigin(ctx));
    const { turns, result, waitsFor } = await computeTurns(tx, channel, state, { now }, work);
    if (waitsFor) return queue(tx, ctx, address, event);
    const composed = composeTurn(turns, { entries: [], waiting: "unchanged", canTake: false });
    await commitTurns(tx, [composed], { now, isTold: true });
    return { isConsumed: result.outcome.consumed, reason: result.outcome.reason };
  });
}

async function queue(
  tx: Db,
  ctx: Ctx,
  { channelId, peer: { platformId } }: ConversationAddress,
  command: CommandEvent,
): Promise<MemberCommandResult> {
  const key = `member:${newId("inboundEvent")}`;
  const by = memberOrigin(ctx);
  await enqueueCommands(tx, [{ channelId, platformId, key, command, occurredAt: ctx.now(), by }]);
  return { isConsumed: true, reason: "queued" };
}

async function load(
  tx: Db,
  { channelId, platform, peer }: ConversationAddress,
  event: CommandEvent,
): Promise<{ channel: TurnChannel; state: LaneState }> {
  const mayStart = event.type === "start" ? [event.interactionId] : [];
  const sessionIds = sessionsNamedBy(event);
  const [lane] = await loadLanes(tx, [{ channelId, platformId: peer.platformId, mayStart, sessionIds }]);
  const facts = await findChannelFacts(tx, channelId);
  if (!lane?.state || !facts) throw new AppError("not_found", "the conversation is gone");
  const live = await loadLiveVersions(tx, channelId);
  await ensureVersions(
    tx,
    lane.state.sessions.map((session) => session.versionId),
  );
  const templates = await loadTemplates(tx, facts.workspaceId);
  const channel = { facts, adapter: adapterOf(platform), definitions: definitionsOf(live), templates };
  return { channel, state: lane.state };
}
