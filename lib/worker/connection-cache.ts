import type { Db } from "@/db/client";
import { type Adapter, type Connection, connectionOf } from "@/lib/channels";
import type { AdapterOf } from "@/lib/inbound";
import { findChannelFacts } from "@/lib/interactions";

/** A channel ready to be spoken to. */
export interface OpenChannel {
  adapter: Adapter;
  connection: Connection;
}

/** The stored credentials of a channel do not open with any key of this installation. */
export class CredentialsError extends Error {
  override readonly name = "CredentialsError";
}

const freshMilliseconds = 5_000;

/** Opened credentials by channel, read again after a few seconds so that new ones are used soon. */
export class ConnectionCache {
  private readonly known = new Map<string, { channel: Promise<OpenChannel>; until: number }>();

  constructor(
    private readonly db: Db,
    private readonly adapterOf: AdapterOf,
  ) {}

  open(channelId: string): Promise<OpenChannel> {
    const known = this.known.get(channelId);
    if (known && known.until > performance.now()) return known.channel;
    const channel = this.read(channelId);
    this.known.set(channelId, { channel, until: performance.now() + freshMilliseconds });
    channel.catch(() => this.known.delete(channelId));
    return channel;
  }

  private async read(channelId: string): Promise<OpenChannel> {
    const facts = await findChannelFacts(this.db, channelId);
    if (!facts) throw new Error(`channel ${channelId} is gone`);
    try {
      return { adapter: this.adapterOf(facts.platform), connection: connectionOf({ ...facts, id: channelId }) };
    } catch (cause) {
      throw new CredentialsError(`channel ${channelId} does not open`, { cause });
    }
  }
}
