import { and, desc, eq, notInArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { getDb } from "@/db/pool";
import { accountLinkAttempts, accountLinkSettings, channels, peers } from "@/db/schema";
import { adapterOf, connectionOf } from "@/lib/channels";
import { systemClock } from "@/lib/kernel/clock";
import { secretHash } from "@/lib/kernel/secret-hash";
import { connectionColumns } from "./connection-columns";
import { readStartAddress } from "./start-address";

export type OpenedLink =
  | { type: "go"; url: string }
  /** Too old, or linking was switched off since. */
  | { type: "gone" }
  /** The platform gave no token just now. */
  | { type: "unavailable" };

/** The platform's tokens are good for ten minutes. */
const attemptMs = 10 * 60_000;
/** Attempts that one person may have open; of more the oldest goes. */
const attemptsAtOnce = 5;

/** Somebody opened the address that they were sent: fetches the platform's token and leads them to the site's sign-in. */
export async function openLink(token: string): Promise<OpenedLink> {
  const [db, now] = [getDb(), systemClock.now()];
  const peerId = readStartAddress(token, now);
  const place = peerId && (await findPlace(db, peerId));
  if (!place) return { type: "gone" };
  const { platform, kind, platformId, loginUrl, ...channel } = place;
  const linking = adapterOf(platform).accountLinking;
  if (!linking) return { type: "gone" };
  const issued = await linking.issueToken(connectionOf(channel), { kind, platformId });
  if (!issued.ok) return { type: "unavailable" };
  await remember(db, peerId, issued.value, now);
  const url = new URL(loginUrl);
  url.searchParams.set("linkToken", issued.value);
  return { type: "go", url: url.href };
}

async function findPlace(db: Db, peerId: string) {
  const [place] = await db
    .select({
      ...connectionColumns,
      kind: peers.kind,
      platformId: peers.platformId,
      loginUrl: accountLinkSettings.loginUrl,
    })
    .from(peers)
    .innerJoin(channels, eq(channels.id, peers.channelId))
    .innerJoin(accountLinkSettings, eq(accountLinkSettings.channelId, channels.id))
    .where(and(eq(peers.id, peerId), eq(channels.status, "active"), eq(accountLinkSettings.isEnabled, true)));
  return place;
}

async function remember(db: Db, peerId: string, linkToken: string, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + attemptMs);
  await db
    .insert(accountLinkAttempts)
    .values({ linkTokenHash: secretHash(linkToken), peerId, createdAt: now, expiresAt })
    .onConflictDoNothing();
  const kept = db
    .select({ hash: accountLinkAttempts.linkTokenHash })
    .from(accountLinkAttempts)
    .where(eq(accountLinkAttempts.peerId, peerId))
    .orderBy(desc(accountLinkAttempts.createdAt))
    .limit(attemptsAtOnce);
  await db
    .delete(accountLinkAttempts)
    .where(and(eq(accountLinkAttempts.peerId, peerId), notInArray(accountLinkAttempts.linkTokenHash, kept)));
}
