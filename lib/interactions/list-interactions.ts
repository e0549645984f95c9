import { and, desc, eq, ilike, inArray, lt, or, sql } from "drizzle-orm";
import {
  channels,
  interactionChannels,
  interactions,
  interactionVersions,
  sessions,
  triggers,
  users,
} from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";

export interface InteractionRow {
  id: string;
  key: string;
  title: string;
  stepCount: number;
  /** The keyword of the first trigger that starts it on an exact text; null when there is none. */
  keyword: string | null;
  /** The live version's number; null = a draft that was never published. */
  versionNumber: number | null;
  channels: { id: string; name: string; platform: string }[];
  running: number;
  started: number;
  /** Completed ÷ all, 0–1; null before the first session. */
  completionRate: number | null;
  updatedAt: Date;
  updatedBy: string | null;
}

export interface InteractionPage {
  rows: InteractionRow[];
  /** Give it back as `after` for the next page; null on the last one. */
  next: string | null;
}

const pageSize = 50;

/** The workspace's interactions, last changed first, 50 a page by key. Counts cover the channels that the actor sees. */
export async function listInteractions(
  ctx: Ctx,
  input: { query?: string; after?: string } = {},
): Promise<InteractionPage> {
  const found = await findPage(ctx, input);
  const page = found.slice(0, pageSize);
  const ids = page.map((row) => row.id);
  const [places, counts, keywords] =
    ids.length === 0
      ? [[], [], []]
      : await Promise.all([channelsOf(ctx, ids), countsOf(ctx, ids), keywordsOf(ctx, ids)]);
  const last = page.at(-1);
  return {
    rows: page.map((row) => {
      const count = counts.find((c) => c.interactionId === row.id);
      return {
        ...row,
        keyword: keywords.find((k) => k.interactionId === row.id)?.keyword ?? null,
        channels: places
          .filter((p) => p.interactionId === row.id)
          .map(({ id, name, platform }) => ({ id, name, platform })),
        running: count?.running ?? 0,
        started: count?.started ?? 0,
        completionRate: count?.started ? count.completed / count.started : null,
      };
    }),
    next: last && found.length > pageSize ? cursorOf(last) : null,
  };
}

function findPage(ctx: Ctx, { query, after }: { query?: string; after?: string }) {
  const steps = sql<number>`coalesce(jsonb_array_length(coalesce(${interactionVersions.definition}, ${interactions.draft} -> 'definition') -> 'steps'), 0)::int`;
  return ctx.db
    .select({
      id: interactions.id,
      key: interactions.key,
      title: interactions.title,
      stepCount: steps,
      versionNumber: interactionVersions.number,
      updatedAt: interactions.updatedAt,
      updatedBy: users.name,
    })
    .from(interactions)
    .leftJoin(interactionVersions, eq(interactionVersions.id, interactions.liveVersionId))
    .leftJoin(users, eq(users.id, interactions.updatedBy))
    .where(
      and(
        eq(interactions.workspaceId, ctx.workspaceId),
        query ? ilike(interactions.title, `%${escapeLike(query)}%`) : undefined,
        after ? isAfter(after) : undefined,
      ),
    )
    .orderBy(desc(interactions.updatedAt), desc(interactions.id))
    .limit(pageSize + 1);
}

const cursorOf = (row: { updatedAt: Date; id: string }) => `${row.updatedAt.getTime()}.${row.id}`;

function isAfter(cursor: string) {
  const [time = "", id = ""] = cursor.split(".");
  const at = new Date(Number(time) || 0);
  return or(lt(interactions.updatedAt, at), and(eq(interactions.updatedAt, at), lt(interactions.id, id)));
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`);

function channelsOf(ctx: Ctx, ids: string[]) {
  return ctx.db
    .select({
      interactionId: interactionChannels.interactionId,
      id: channels.id,
      name: channels.name,
      platform: channels.platform,
    })
    .from(interactionChannels)
    .innerJoin(channels, eq(channels.id, interactionChannels.channelId))
    .where(and(inArray(interactionChannels.interactionId, ids), visibleChannels(ctx, channels.id)))
    .orderBy(channels.createdAt);
}

function countsOf(ctx: Ctx, ids: string[]) {
  return ctx.db
    .select({
      interactionId: sessions.interactionId,
      started: sql<number>`count(*)::int`,
      running: sql<number>`(count(*) filter (where ${sessions.status} in ('active', 'paused')))::int`,
      completed: sql<number>`(count(*) filter (where ${sessions.status} = 'completed'))::int`,
    })
    .from(sessions)
    .where(and(inArray(sessions.interactionId, ids), visibleChannels(ctx, sessions.channelId)))
    .groupBy(sessions.interactionId);
}

function keywordsOf(ctx: Ctx, ids: string[]) {
  const interactionId = sql<string>`${triggers.effect} ->> 'interactionId'`;
  return ctx.db
    .select({ interactionId, keyword: sql<string>`${triggers.condition} ->> 'value'` })
    .from(triggers)
    .where(
      and(
        eq(triggers.workspaceId, ctx.workspaceId),
        eq(triggers.isEnabled, true),
        sql`${triggers.condition} ->> 'type' = 'keyword'`,
        inArray(interactionId, ids),
      ),
    )
    .orderBy(triggers.position);
}
