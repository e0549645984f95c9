import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** What the runtime knows of a channel. */
export interface ChannelFacts {
  channelId: string;
  workspaceId: string;
  platform: string;
  name: string;
  locale: "ja" | "en";
  timeZone: string;
  isSandbox: boolean;
  platformAccountId: string | null;
  /** Raised with every change of triggers or published versions. */
  routingRevision: number;
  /** Sealed; `connectionOf` of `lib/channels` opens them. */
  secrets: string;
}

/** The channel's row, or nothing when it is gone. */
export async function findChannelFacts(db: Db, channelId: string): Promise<ChannelFacts | undefined> {
  const [row] = await runStatement<Omit<ChannelFacts, "locale"> & { locale: string }>(db, selectChannel, [channelId]);
  return row && { ...row, locale: row.locale === "en" ? "en" : "ja" };
}

const selectChannel: Statement = {
  name: "interactions_channel_facts",
  text: `
select id as "channelId", workspace_id as "workspaceId", platform, name, locale, time_zone as "timeZone", is_sandbox as "isSandbox",
  platform_account_id as "platformAccountId", routing_revision as "routingRevision", secrets
from channels where id = $1`,
};
