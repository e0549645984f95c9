import type { JsonObject } from "../core/json";
import { booleanAt, stringAt } from "../core/json";
import type { Channel } from "../core/model";
import type { BodyStyle } from "../core/options";
import type { OutgoingEvent, Sim } from "../core/sim";
import { serialise } from "./serialise";
import { signBody } from "./signature";

const styleNames: readonly string[] = ["compact", "spaced", "ascii", "escaped-slash", "shuffled-keys", "crlf-pretty"];

function isStyle(value: string | undefined): value is BodyStyle {
  return value !== undefined && styleNames.includes(value);
}

/** The exact bytes and headers of one webhook request. */
export interface ComposedWebhook {
  body: Buffer;
  headers: Record<string, string>;
  style: BodyStyle;
  eventIds: string[];
}

function withSurprises(event: JsonObject, sim: Sim, switches: JsonObject): JsonObject {
  const forced = booleanAt(switches, "extraProps") === true;
  if (!forced && !sim.random.chance(sim.profile.extraPropsProbability)) return event;
  return { ...event, futureProperty: { since: 2027, values: [1, "two", null] } };
}

function unknownEvent(sim: Sim, like: JsonObject): JsonObject {
  return {
    type: "somethingNew2027",
    somethingNew: { a: 1 },
    webhookEventId: sim.random.ulid(sim.clock.now()),
    deliveryContext: { isRedelivery: false },
    timestamp: like.timestamp,
    source: like.source,
    mode: "active",
  };
}

function bodyEvents(sim: Sim, events: OutgoingEvent[], switches: JsonObject, attempt: number): JsonObject[] {
  const list = events.map(({ body }) => {
    const event = attempt > 1 ? { ...body, deliveryContext: { isRedelivery: true } } : body;
    return withSurprises(event, sim, switches);
  });
  const first = list[0];
  const wanted = booleanAt(switches, "unknownEvent") === true || sim.random.chance(sim.profile.unknownEventProbability);
  return first && wanted ? [...list, unknownEvent(sim, first)] : list;
}

function otherBotId(sim: Sim, channel: Channel): string {
  for (const other of sim.world.channels.values()) if (other.id !== channel.id) return other.botUserId;
  return `U${"0".repeat(32)}`;
}

function signatureFor(
  sim: Sim,
  channel: Channel,
  text: string,
  content: JsonObject,
  fault: string,
): string | undefined {
  switch (fault) {
    case "missing":
      return undefined;
    case "wrong-secret":
      return signBody(`${channel.secret}x`, text);
    case "truncated":
      return signBody(channel.secret, text).slice(0, 20);
    case "over-parsed-body":
      return signBody(channel.secret, serialise({ ...content, events: content.events }, "spaced", sim.random));
    default:
      return signBody(channel.secret, text);
  }
}

function randomCase(name: string, sim: Sim): string {
  return [...name].map((letter) => (sim.random.chance(0.5) ? letter.toUpperCase() : letter)).join("");
}

/** Builds body, style and headers of a webhook; `switches` are the faults planned for this one request. */
export function composeWebhook(
  sim: Sim,
  channel: Channel,
  events: OutgoingEvent[],
  switches: JsonObject,
  attempt: number,
): ComposedWebhook {
  const wrong = stringAt(switches, "destination") === "other-channel";
  const destination = wrong ? otherBotId(sim, channel) : channel.botUserId;
  const list = bodyEvents(sim, events, switches, attempt);
  const content: JsonObject = { destination, events: list };
  const forced = stringAt(switches, "style");
  const style = isStyle(forced) ? forced : sim.random.pick(sim.profile.styles);
  const text = serialise(content, style, sim.random);
  const body = Buffer.from(text, "utf8");
  const headers: Record<string, string> = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "LineBotWebhook/2.0",
    accept: "*/*",
    "content-length": String(body.length),
  };
  const signature = signatureFor(sim, channel, text, content, stringAt(switches, "signature") ?? "valid");
  const name = sim.profile.randomHeaderCase ? randomCase("x-line-signature", sim) : "x-line-signature";
  if (signature !== undefined) headers[name] = signature;
  return { body, headers, style, eventIds: list.map((event) => stringAt(event, "webhookEventId") ?? "") };
}
