import { assertCan } from "@/lib/access";
import { adapterOf } from "@/lib/channels";
import { laneOf, lockLane } from "@/lib/contacts";
import type { OutcomeReason, OverridePolicy } from "@/lib/engine";
import { loadAddress } from "@/lib/inbox";
import {
  beginTurns,
  commitTurns,
  composeTurn,
  definitionsOf,
  ensureVersions,
  findChannelFacts,
  loadLanes,
  loadLiveVersions,
  runTurn,
} from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { loadTemplates } from "@/lib/templates";

export interface StartInteractionInput {
  conversationId: string;
  interactionId: string;
  overridePolicy?: OverridePolicy;
}

/** Whether something started, and why or why not. */
export interface StartResult {
  isStarted: boolean;
  reason: OutcomeReason;
}

/** Starts an interaction for one person at a member's word: by the same policies as any start, first messages as pushes. */
export async function startInteraction(ctx: Ctx, input: StartInteractionInput): Promise<StartResult> {
  const { channelId, platform, peer, isStandby } = await loadAddress(ctx, input.conversationId);
  assertCan(ctx.actor, "inbox.controlSessions", channelId);
  if (isStandby || peer.kind !== "user") {
    throw new AppError("conflict", "interactions run in one-to-one chats", { reason: "not_possible_here" });
  }
  return ctx.db.transaction(async (tx) => {
    await lockLane(tx, laneOf(channelId, peer.platformId));
    const [lane] = await loadLanes(tx, [{ channelId, platformId: peer.platformId, mayStart: [input.interactionId] }]);
    const facts = await findChannelFacts(tx, channelId);
    if (!lane?.state || !facts) throw new AppError("not_found", "the conversation is gone");
    const live = await loadLiveVersions(tx, channelId);
    const sessionVersions = lane.state.sessions.map((session) => session.versionId);
    await ensureVersions(tx, sessionVersions);
    const channel = {
      facts,
      adapter: adapterOf(platform),
      definitions: definitionsOf(live),
      templates: await loadTemplates(tx, facts.workspaceId),
    };
    const now = ctx.now();
    const turns = beginTurns(channel, lane.state, now);
    const { interactionId, overridePolicy } = input;
    const outcome = runTurn(turns, { type: "start", interactionId, ...(overridePolicy && { overridePolicy }) });
    const composed = composeTurn(turns, { entries: [], waiting: "unchanged", canTake: false });
    await commitTurns(tx, [composed], { now, isTold: true });
    return { isStarted: outcome.consumed, reason: outcome.reason };
  });
}
