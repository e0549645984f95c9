import { isObject, type Json, type JsonObject, listAt } from "../core/json";
import { defaultOptions } from "../core/options";
import { Platform } from "../platform";
import { checkMessages, type MessageTarget } from "../validate/check-messages";

const platform = new Platform({ ...defaultOptions, clock: "manual" });
platform.populate();

/** What the platform says about messages: nothing when they are fine, else the headline and `property: message` lines. */
export function verdict(
  messages: Json,
  target: Partial<MessageTarget> = {},
): { headline: string; lines: string[] } | undefined {
  const channel = platform.world.channel("nook-cafe");
  if (!channel) throw new Error("the default world has no cafe");
  const refusal = checkMessages(platform, messages, { channel, method: "validate", also: [], ...target });
  if (!refusal || Buffer.isBuffer(refusal.body)) return undefined;
  const lines = listAt(refusal.body, "details")
    .filter(isObject)
    .map((detail) => `${String(detail.property)}: ${String(detail.message)}`);
  return { headline: String(refusal.body.message), lines };
}

/** The complaints about a single message, without its headline. */
export function faultsOf(message: JsonObject): string[] {
  return verdict([message])?.lines ?? [];
}

/** The chat of the default group, for rules that depend on it. */
export function groupTarget(): Partial<MessageTarget> {
  const channel = platform.world.channel("nook-cafe");
  const group = platform.world.groups.values().next().value;
  return channel && group ? { method: "push", chat: platform.world.groupChat(channel, group) } : {};
}
