import { and, eq, ilike, inArray, sql } from "drizzle-orm";
import { channels, interactionChannels, interactions, interactionVersions, triggers, users } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { countColumns, type SessionCounts, sessionFigures } from "./count-sessions";
import { afterCursor, cursorOf, orderColumns, sortKeyOf } from "./interaction-order";
import { type InteractionOrder, usualOrder } from "./interaction-order.schema";

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
  counts: SessionCounts;
  updatedAt: Date;
  updatedBy: string | null;
}

export interface InteractionPage {
  rows: InteractionRow[];
  /** Give it back as `after` for the next page, with the same order; null on the last one. */
  next: string | null;
}

export interface ListInteractionsInput {
  query?: string;
  after?: string;
  order?: InteractionOrder;
}

const pageSize = 50;

/**
 * The workspace's interactions in the order asked for, 50 a page by key. Counts cover the channels that the actor sees. Three
 * queries, however many interactions and sessions there are.
 */
export async function listInteractions(ctx: Ctx, input: ListInteractionsInput = {}): Promise<InteractionPage> {
  const order = input.order ?? usualOrder;
  const found = await findPage(ctx, { ...input, order });
  const page = found.slice(0, pageSize);
  const ids = page.map((row) => row.interaction.id);
  const [places, keywords] = await Promise.all([channelsOf(ctx, ids), keywordsOf(ctx, ids)]);
  const last = page.at(-1);
  return {
    rows: page.map(({ interaction: { id, ...facts }, counts }) => ({
      id,
      ...facts,
      counts,
      keyword: keywords.find((k) => k.interactionId === id)?.keyword ?? null,
      channels: places
        .filter((p) => p.interactionId === id)
        .map((p) => ({ id: p.id, name: p.name, platform: p.platform })),
    })),
    next: last && found.length > pageSize ? cursorOf({ id: last.interaction.id, sortKey: last.sortKey }, order) : null,
  };
}

function findPage(ctx: Ctx, { query, after, order }: ListInteractionsInput & { order: InteractionOrder }) {
  const steps = sql<number>`coalesce(jsonb_array_length(coalesce(${interactionVersions.definition}, ${interactions.draft} -> 'definition') -> 'steps'), 0)::int`;
  const figures = sessionFigures(ctx);
  const sortKey = sortKeyOf(figures, order);
  return ctx.db
    .select({
      interaction: {
        id: interactions.id,
        key: interactions.key,
        title: interactions.title,
        stepCount: steps,
        versionNumber: interactionVersions.number,
        updatedAt: interactions.updatedAt,
        updatedBy: users.name,
      },
      counts: countColumns(figures),
      sortKey: sql<string>`${sortKey.value}::text`.as("sort_key"),
    })
    .from(interactions)
    .leftJoin(interactionVersions, eq(interactionVersions.id, interactions.liveVersionId))
    .leftJoin(users, eq(users.id, interactions.updatedBy))
    .crossJoinLateral(figures)
    .where(
      and(
        eq(interactions.workspaceId, ctx.workspaceId),
        query ? ilike(interactions.title, `%${escapeLike(query)}%`) : undefined,
        after ? afterCursor(after, sortKey, order) : undefined,
      ),
    )
    .orderBy(...orderColumns(sortKey, order))
    .limit(pageSize + 1);
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
