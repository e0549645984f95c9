import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import type { Connection } from "@/lib/channels";
import type { SealKey } from "@/lib/kernel/seal";
import { openSecrets } from "./channel-secrets";

/** What the runtime knows of a channel. */
export interface ChannelFacts {
  channelId: string;
  workspaceId: string;
  platform: string;
  name: string;
  locale: "ja" | "en";
  isSandbox: boolean;
  platformAccountId: string | null;
  /** Raised with every change of triggers or published versions. */
  routingRevision: number;
  /** Sealed; `openConnection` opens them. */
  secrets: string;
}

/** The channel's row, or nothing when it is gone. */
export async function findChannelFacts(db: Db, channelId: string): Promise<ChannelFacts | undefined> {
  const [row] = await runStatement<Omit<ChannelFacts, "locale"> & { locale: string }>(db, selectChannel, [channelId]);
  return row && { ...row, locale: row.locale === "en" ? "en" : "ja" };
}

const selectChannel: Statement = {
  name: "connections_channel",
  text: `
select id as "channelId", workspace_id as "workspaceId", platform, name, locale, is_sandbox as "isSandbox",
  platform_account_id as "platformAccountId", routing_revision as "routingRevision", secrets
from channels where id = $1`,
};

/** A channel with its credentials opened, for the network side of its adapter. */
export function openConnection(facts: ChannelFacts, keys: readonly SealKey[]): Connection {
  return {
    channelId: facts.channelId,
    platformAccountId: facts.platformAccountId,
    isSandbox: facts.isSandbox,
    credentials: openSecrets(keys, facts.channelId, facts.secrets),
  };
}
