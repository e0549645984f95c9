import type { Db } from "@/db/client";
import { findLinking } from "@/lib/account-links";
import type { Adapter } from "@/lib/channels";
import { findHours } from "@/lib/hours";
import { isOpenAt, type ZonedHours } from "@/lib/hours/shared";
import {
  definitionsOf,
  ensureVersions,
  findChannelFacts,
  type LiveVersions,
  loadLiveVersions,
  type TurnChannel,
} from "@/lib/interactions";
import { loadTemplates } from "@/lib/templates";
import { listActiveTriggers, type Trigger } from "@/lib/triggers";

/** How events of a channel are routed, as of a routing revision. */
export interface ChannelRouting extends TurnChannel {
  adapter: Adapter;
  triggers: Trigger[];
  live: LiveVersions;
  /** Present where people may link their account. */
  linking?: { keyword: string };
  /** Absent: always open. */
  hours?: ZonedHours;
}

/** Whether a channel is inside its business hours. */
export function isOpenOf({ hours }: ChannelRouting, at: Date): boolean {
  return hours === undefined || isOpenAt(hours, at);
}

export type AdapterOf = (platform: string) => Adapter;

/** Remembers how each channel routes until its revision moves. One per process. */
export class RoutingCache {
  private readonly known = new Map<string, ChannelRouting>();

  constructor(private readonly adapterOf: AdapterOf) {}

  /** The routing of a channel, at least as new as the revision that was just read. */
  async load(db: Db, channelId: string, revision: number): Promise<ChannelRouting> {
    const known = this.known.get(channelId);
    if (known && known.facts.routingRevision >= revision) {
      await ensureVersions(db, known.live.versionIds.values());
      return known;
    }
    const fresh = await this.read(db, channelId);
    this.known.set(channelId, fresh);
    return fresh;
  }

  /** The facts first: what they are compared with later must not be newer than what follows. */
  private async read(db: Db, channelId: string): Promise<ChannelRouting> {
    const facts = await findChannelFacts(db, channelId);
    if (!facts) throw new Error(`channel ${channelId} is gone`);
    const triggers = await listActiveTriggers(db, channelId);
    const live = await loadLiveVersions(db, channelId);
    const templates = await loadTemplates(db, facts.workspaceId);
    const hours = await findHours(db, channelId);
    const linking = await findLinking(db, channelId);
    return {
      facts,
      adapter: this.adapterOf(facts.platform),
      triggers,
      live,
      definitions: definitionsOf(live),
      templates,
      ...(hours && { hours }),
      ...(linking && { linking }),
    };
  }
}
