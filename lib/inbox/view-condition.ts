import { and, eq, exists, isNotNull, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { cases, conversations, sessions } from "@/db/schema";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import type { InboxView } from "./views";

/** Which conversations a view holds (INB-040), as a condition on `conversations` alone. */
export function viewCondition(ctx: Ctx<MemberActor>, view: InboxView): SQL | undefined {
  const openCase = (condition?: SQL) =>
    exists(
      ctx.db
        .select({ one: sql`1` })
        .from(cases)
        .where(and(eq(cases.conversationId, conversations.id), ne(cases.status, "resolved"), condition)),
    );
  const waits = isNotNull(conversations.needsReplySince);
  switch (view) {
    case "needs_reply":
      return waits;
    case "mine":
      return openCase(eq(cases.assigneeId, ctx.actor.memberId));
    case "unassigned":
      return or(openCase(isNull(cases.assigneeId)), and(waits, not(openCase())));
    case "automation":
      return exists(
        ctx.db
          .select({ one: sql`1` })
          .from(sessions)
          .where(and(eq(sessions.peerId, conversations.peerId), eq(sessions.status, "active"))),
      );
    case "all":
      return undefined;
  }
}
