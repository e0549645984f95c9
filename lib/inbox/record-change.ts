import { sql } from "drizzle-orm";
import { changes } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import type { ChangeKind } from "./entry";

/** What screens are told to read again: something of a conversation, or what is said about an interaction. */
export type Change =
  | { kind: Exclude<ChangeKind, "comments">; channelId: string; conversationId: string }
  | { kind: "comments"; interactionId: string };

/** The name under which the change feed is woken. */
export const changesChannel = "changes";

/** Tells live screens, in the caller's transaction: a screen hears of nothing that was rolled back. */
export async function recordChange(ctx: Pick<Ctx, "db" | "workspaceId">, change: Change): Promise<void> {
  await ctx.db.insert(changes).values({ ...change, workspaceId: ctx.workspaceId });
  await ctx.db.execute(sql`select pg_notify(${changesChannel}, '')`);
}
