import type { JsonObject } from "../core/json";
import type { Channel } from "../core/model";
import type { Sim } from "../core/sim";
import { act } from "../phone/act";

type Scenario = (sim: Sim, channel: Channel, options: JsonObject) => void;

function person(options: JsonObject): string {
  return typeof options.person === "string" ? options.person : "anna";
}

function plan(sim: Sim, channel: Channel, path: string, fault: JsonObject): void {
  sim.faults.add({ match: { channel: channel.id, path }, times: 1, fault });
}

function fillQuota(sim: Sim, channel: Channel): void {
  const reachable = sim.world.friends(channel.id).length;
  channel.quotaLimit = channel.quotaUsed + Math.max(0, Math.floor(reachable / 2));
}

function failNextWebhook(channel: Channel): void {
  channel.webhook.redelivery = true;
  channel.webhook.redeliveryScheduleMs = [300_000];
}

/** Ready-made misfortunes, each prepared by one call. */
export const scenarios: Record<string, Scenario> = {
  "timeout-on-push": (sim, channel) => plan(sim, channel, "/message/push", { type: "ambiguous" }),
  "reply-accepted-but-500": (sim, channel) => plan(sim, channel, "/message/reply", { type: "ambiguous", status: 500 }),
  "monthly-limit-in-middle-of-broadcast": fillQuota,
  "token-expired-at-night": (sim, channel) => plan(sim, channel, "/v2/bot", { type: "tokenRevoke" }),
  "late-redelivery": (_sim, channel) => failNextWebhook(channel),
  "unsend-first": (sim, channel, options) => {
    act(sim, { channel: channel.id, as: person(options), do: { type: "text", text: "never mind" } });
    act(sim, { channel: channel.id, as: person(options), do: { type: "unsend" } });
  },
  "shuffled-images": (sim, channel, options) => {
    act(sim, { channel: channel.id, as: person(options), do: { type: "images", count: 5 } });
  },
  "blocked-in-flow": (sim, channel, options) => {
    act(sim, { channel: channel.id, as: person(options), do: { type: "block" } });
  },
  "standby-handover": (sim, channel, options) => {
    const human = sim.world.person(person(options), channel);
    if (human) sim.world.userChat(channel, human).mode = "standby";
  },
};
