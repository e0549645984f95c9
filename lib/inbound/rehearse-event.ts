import { and, eq, sql } from "drizzle-orm";
import { channels } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import { adapterOf } from "@/lib/channels";
import type { ActionType, Effect } from "@/lib/engine";
import { computeTurns, ensureVersions, type LaneState, loadLanes, type Turns } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { Message } from "@/lib/messages";
import { listTriggers } from "@/lib/triggers";
import { type ChannelRouting, isOpenOf, RoutingCache } from "./channel-routing";
import { emptyLane } from "./empty-lane";
import { explainTriggers, type TriggerVerdict } from "./explain-triggers";
import type { Rehearsal } from "./rehearsal.schema";
import { rehearsedEvent } from "./rehearsed-event";
import { meaningOf, type Routed, routeEvent, situationOf } from "./route-event";

/** What would happen. Nothing of it has. */
export interface Rehearsed {
  isOpen: boolean;
  /** Who takes the event. `held`: a person answers this conversation by hand, so automation stays silent. */
  takenBy: Routed["handled"]["by"] | "held";
  reason?: string;
  triggers: TriggerVerdict[];
  /** Titles of interactions that would start or go on. */
  started: string[];
  said: Message[];
  isHandedOver: boolean;
  /** What would be asked outside at this point; what follows depends on the answer. */
  waitsFor?: ActionType;
}

/**
 * Runs an imagined event through the same routing and the same engine as a real one, and writes nothing. Throws `not_found` for
 * a channel or a contact that the actor does not see.
 */
export async function rehearseEvent(ctx: Ctx, rehearsal: Rehearsal): Promise<Rehearsed> {
  assertCan(ctx.actor, "interactions.view");
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`set transaction read only`);
    const inTx = { ...ctx, db: tx };
    const routing = await loadRouting(inTx, rehearsal.channelId);
    const lane = await laneOfPerson(inTx, rehearsal);
    await ensureVersions(
      tx,
      lane.sessions.map((session) => session.versionId),
    );
    return play(inTx, routing, lane, rehearsal);
  });
}

async function loadRouting(ctx: Ctx, channelId: string): Promise<ChannelRouting> {
  const ours = and(eq(channels.id, channelId), eq(channels.workspaceId, ctx.workspaceId));
  const rows = await ctx.db
    .select({ id: channels.id })
    .from(channels)
    .where(and(ours, visibleChannels(ctx, channels.id)));
  if (rows.length === 0) throw new AppError("not_found", `no channel ${channelId}`);
  return new RoutingCache(adapterOf).load(ctx.db, channelId, 0);
}

async function laneOfPerson(ctx: Ctx, { channelId, person }: Rehearsal): Promise<LaneState> {
  if (person.type === "stranger") {
    const nobody = emptyLane({ kind: person.source, platformId: "rehearsal" });
    const friendStatus = person.isFriend ? ("friend" as const) : ("not_friend" as const);
    return { ...nobody, friendStatus, peerId: "", contactId: "", conversationId: "" };
  }
  const { rows } = await ctx.db.execute<{ platform_id: string }>(sql`
    select platform_id from peers
    where channel_id = ${channelId} and workspace_id = ${ctx.workspaceId} and contact_id = ${person.contactId}
    order by (kind = 'user') desc, id limit 1`);
  const platformId = rows[0]?.platform_id;
  const loaded = platformId ? await loadLanes(ctx.db, [{ channelId, platformId, mayStart: [] }]) : [];
  const state = loaded[0]?.state;
  if (!state) throw new AppError("not_found", `no contact ${person.contactId} on this channel`);
  return state;
}

async function play(ctx: Ctx, routing: ChannelRouting, lane: LaneState, rehearsal: Rehearsal): Promise<Rehearsed> {
  const now = ctx.now();
  const event = rehearsedEvent(rehearsal.happening, lane, now);
  const isOpen = rehearsal.hours === "now" ? isOpenOf(routing, now) : rehearsal.hours === "open";
  const isHeld = lane.handler === "human";
  const meaning = meaningOf(event, routing);
  const { turns, result, waitsFor } = await computeTurns(ctx.db, routing, lane, { now }, (begun) =>
    isHeld ? undefined : routeEvent(begun, event, meaning, isOpen),
  );
  return {
    isOpen,
    takenBy: result?.handled.by ?? "held",
    ...(result?.handled.reason !== undefined && { reason: result.handled.reason }),
    triggers: explainTriggers(await listTriggers(ctx), {
      event,
      channelId: routing.facts.channelId,
      situation: situationOf(lane, event, isOpen),
      ...(result && { routed: result }),
    }),
    ...whatFollows(turns),
    ...(waitsFor && { waitsFor: waitsFor.type }),
  };
}

function whatFollows({ effects, channel, sessions }: Turns): Pick<Rehearsed, "started" | "said" | "isHandedOver"> {
  const titleOf = ({ sessionId }: Extract<Effect, { type: "log" }>) => {
    const session = sessions.get(sessionId);
    return (session && channel.definitions.byVersion(session.versionId)?.title) ?? [];
  };
  const begins = new Set(["started", "reset", "resumed"]);
  return {
    started: effects.flatMap((effect) =>
      effect.type === "log" && begins.has(effect.line.type) ? titleOf(effect) : [],
    ),
    said: effects.flatMap((effect) => (effect.type === "send" ? effect.messages : [])),
    isHandedOver: effects.some((effect) => effect.type === "hand_over"),
  };
}
