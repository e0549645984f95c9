import type { Db } from "@/db/client";
import { channelHealth, channels } from "@/db/schema";
import { sealCredentials } from "@/lib/channels";
import { newId } from "@/lib/kernel/ids";

export const lineTestCredentials = {
  channelId: "1650000001",
  channelSecret: "5f0c1e7ab2d94e83a6c4d1f09b7e2384",
  accessToken: "token-for-tests",
};
export const lineTestAccount = "U1f2e3d4c5b6a79880123456789abcdef";

/** A LINE channel with the secret that the recorded samples are signed with. */
export async function aLineChannel(
  db: Db,
  given: { workspaceId: string; name?: string; isSandbox?: boolean; platformAccountId?: string | null },
) {
  const id = newId("channel");
  const channel = {
    id,
    workspaceId: given.workspaceId,
    platform: "line",
    name: given.name ?? "こもれび美容室",
    isSandbox: given.isSandbox ?? true,
    platformAccountId: given.platformAccountId === undefined ? lineTestAccount : given.platformAccountId,
  };
  await db.insert(channels).values({ ...channel, secrets: sealCredentials(id, lineTestCredentials) });
  await db.insert(channelHealth).values({ channelId: id });
  return channel;
}
