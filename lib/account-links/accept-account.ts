import { randomBytes, timingSafeEqual } from "node:crypto";
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { getDb } from "@/db/pool";
import { accountLinkAttempts, accountLinkSettings, channels, peers } from "@/db/schema";
import { adapterOf, connectionOf } from "@/lib/channels";
import { systemClock } from "@/lib/kernel/clock";
import { secretHash } from "@/lib/kernel/secret-hash";
import type { SignedIn } from "./account-link.schema";
import { connectionColumns } from "./connection-columns";

export type AcceptedAccount =
  | { type: "accepted"; url: string }
  /** No such channel, no linking there, or not the site's key: whoever guesses learns nothing. */
  | { type: "unauthorized" }
  /** The token is none that is open on this channel, or somebody has signed in with it already. */
  | { type: "token_unknown" };

/** 192 random bits in 32 characters: LINE asks for 10 to 255 characters and 128 bits or more (API 8.8). */
const nonceBytes = 24;

/** The site tells who has signed in: keeps that under a new nonce and answers where the person goes on to agree. */
export async function acceptAccount(
  channelId: string,
  siteKey: string,
  { linkToken, accountId, name = accountId }: SignedIn,
): Promise<AcceptedAccount> {
  const [db, now] = [getDb(), systemClock.now()];
  const channel = await findLinkingChannel(db, channelId);
  const linking = channel && adapterOf(channel.platform).accountLinking;
  if (!channel?.siteKeyHash || !linking || !isSame(secretHash(siteKey), channel.siteKeyHash)) {
    return { type: "unauthorized" };
  }
  const nonce = randomBytes(nonceBytes).toString("base64url");
  const isTaken = await takeAttempt(db, channelId, { linkToken, accountId, name, nonce, now });
  if (!isTaken) return { type: "token_unknown" };
  return { type: "accepted", url: linking.dialogUrl(connectionOf(channel), linkToken, nonce) };
}

interface Taking extends Required<SignedIn> {
  nonce: string;
  now: Date;
}

/** Once for each token, and only on the channel that it was fetched for. */
async function takeAttempt(
  db: Db,
  channelId: string,
  { linkToken, accountId, name, nonce, now }: Taking,
): Promise<boolean> {
  const ofChannel = db.select({ id: peers.id }).from(peers).where(eq(peers.channelId, channelId));
  const open = and(
    eq(accountLinkAttempts.linkTokenHash, secretHash(linkToken)),
    isNull(accountLinkAttempts.nonceHash),
    gt(accountLinkAttempts.expiresAt, now),
    inArray(accountLinkAttempts.peerId, ofChannel),
  );
  const taken = await db
    .update(accountLinkAttempts)
    .set({ nonceHash: secretHash(nonce), accountId, accountName: name })
    .where(open)
    .returning({ peerId: accountLinkAttempts.peerId });
  return taken.length > 0;
}

async function findLinkingChannel(db: Db, channelId: string) {
  const [channel] = await db
    .select({
      ...connectionColumns,
      siteKeyHash: accountLinkSettings.siteKeyHash,
    })
    .from(accountLinkSettings)
    .innerJoin(channels, eq(channels.id, accountLinkSettings.channelId))
    .where(and(eq(accountLinkSettings.channelId, channelId), eq(accountLinkSettings.isEnabled, true)));
  return channel;
}

function isSame(given: string, known: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(known)];
  return a.length === b.length && timingSafeEqual(a, b);
}
