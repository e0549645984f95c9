import { eq } from "drizzle-orm";
import { interactionChannels, interactions } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { adapterOf } from "@/lib/channels";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { listTriggers, type TriggerRow } from "@/lib/triggers";
import type { Channel } from "./channel";
import { facilitiesOf } from "./facilities-of";
import { listChannels } from "./queries";

/** How people come to an interaction on one channel. */
export interface StartLink {
  channelId: string;
  name: string;
  platform: string;
  isSandbox: boolean;
  /** The text that starts it there; null when no keyword does. */
  keyword: string | null;
  /** Where people can say it: an address for links and QR codes. Null when the platform has none, or the account is not known. */
  url: string | null;
  /** The address is a page of ours: it leads to the chat, and the keyword has to be typed there. */
  isChatPage: boolean;
}

export interface StartLinks {
  /** What buttons and rich menus carry, on every channel. */
  postback: string;
  channels: StartLink[];
}

/** The shareable entries of an interaction (section 14), for the channels that the actor sees. Throws `not_found`. */
export async function listStartLinks(ctx: Ctx, interactionId: string): Promise<StartLinks> {
  assertCan(ctx.actor, "interactions.view");
  const { key, places } = await findPlaces(ctx, interactionId);
  const [channels, triggers] = await Promise.all([listChannels(ctx), listTriggers(ctx)]);
  const starting = triggers.filter(({ effect, isEnabled }) => isEnabled && startsOne(effect, interactionId));
  return {
    // Keys are letters, digits, hyphens and underscores: as they are they fit the 300 characters of a postback.
    postback: `mode=start&interaction=${key}`,
    channels: channels.filter(({ id }) => places.has(id)).map((channel) => toLink(channel, starting)),
  };
}

async function findPlaces(ctx: Ctx, interactionId: string) {
  const rows = await ctx.db
    .select({ workspaceId: interactions.workspaceId, key: interactions.key, channelId: interactionChannels.channelId })
    .from(interactions)
    .leftJoin(interactionChannels, eq(interactionChannels.interactionId, interactions.id))
    .where(eq(interactions.id, interactionId));
  const [first] = rows;
  if (!first || first.workspaceId !== ctx.workspaceId) throw new AppError("not_found", "no such interaction");
  return { key: first.key, places: new Set(rows.flatMap(({ channelId }) => channelId ?? [])) };
}

function startsOne(effect: TriggerRow["effect"], interactionId: string): boolean {
  return effect.type === "start_interaction" && effect.interactionId === interactionId;
}

function toLink(channel: Channel, triggers: TriggerRow[]): StartLink {
  const { id: channelId, name, platform, isSandbox } = channel;
  const here = triggers.filter(({ channelIds }) => channelIds === null || channelIds.includes(channelId));
  const keyword = keywordOf(here);
  const { chatPageUrl } = facilitiesOf(channel);
  const url = chatPageUrl ?? urlOf(channel, keyword);
  return { channelId, name, platform, isSandbox, keyword, url, isChatPage: chatPageUrl !== undefined };
}

/** A word that a person can be given to say: an exact one before one that may stand in a sentence; patterns are none. */
function keywordOf(triggers: TriggerRow[]): string | null {
  const words = triggers.flatMap(({ rule }) => (rule.type === "keyword" && rule.match !== "regex" ? [rule] : []));
  return (words.find(({ match }) => match === "equals") ?? words[0])?.value ?? null;
}

function urlOf(channel: Channel, keyword: string | null): string | null {
  // A sandbox account exists on the pretend platform alone: an address of the real one would lead to nobody.
  if (keyword === null || channel.isSandbox) return null;
  return adapterOf(channel.platform).chatLink?.(channel.profile, keyword) ?? null;
}
