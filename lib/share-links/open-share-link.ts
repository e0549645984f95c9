import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { shareLinks } from "@/db/schema";
import type { Definition } from "@/lib/engine";
import { findDraft, findLiveState, isChanged, positionsOf } from "@/lib/interactions";
import { secretHash } from "@/lib/kernel/secret-hash";
import { failureKey, noteFailures, refuseAbove } from "@/lib/throttle";
import { blotted, publicDefinition } from "./public-definition";

/** All that whoever has a link is given: no results, nothing of people, nothing of the workspace. */
export interface SharedInteraction {
  title: string;
  /** Which version it is; null for a draft. */
  number: number | null;
  definition: Definition;
  positions: Record<string, { x: number; y: number }>;
}

/** Wrong tokens from one network address, behind which a whole office may sit, in a window of the throttle. */
export const mostFailures = 30;

/**
 * What a link shows. Undefined when it is unknown or revoked, or when there is nothing to show, which are the same to whoever holds it.
 * Throws `throttled` after too many wrong tokens from the network address.
 */
export async function openShareLink(
  { db, now }: { db: Db; now(): Date },
  { token, address }: { token: string; address: string },
): Promise<SharedInteraction | undefined> {
  const key = failureKey("share", address);
  await refuseAbove(db, { key, most: mostFailures }, now());
  const link = await findLink(db, token);
  if (link) return load(db, link);
  await noteFailures(db, [key], now());
  return undefined;
}

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>;

async function findLink(db: Db, token: string) {
  const [link] = await db
    .select({
      workspaceId: shareLinks.workspaceId,
      interactionId: shareLinks.interactionId,
      shows: shareLinks.shows,
    })
    .from(shareLinks)
    .where(and(eq(shareLinks.tokenHash, secretHash(token)), isNull(shareLinks.revokedAt)));
  return link;
}

async function load(db: Db, { workspaceId, interactionId, shows }: Link): Promise<SharedInteraction | undefined> {
  const found = await findDraft({ db, workspaceId }, interactionId);
  const live = await findLiveState({ db }, found.liveVersionId);
  const isDraft = shows === "draft" && isChanged(found, live);
  const shown = isDraft ? found.draft : live;
  if (!shown) return undefined;
  return {
    title: blotted(found.title),
    number: isDraft ? null : (live?.number ?? null),
    definition: publicDefinition(shown.definition),
    positions: positionsOf(shown.layout),
  };
}
