import type { Delivery } from "../webhook/sender";
import type { Clock } from "./clock";
import type { Faults } from "./faults";
import type { JsonObject } from "./json";
import type { Channel, Chat } from "./model";
import type { PlatformOptions, Profile, Settings } from "./options";
import type { Random } from "./random";
import type { RateBuckets } from "./rate-buckets";
import type { Transcript } from "./transcript";
import type { World } from "./world";

/** An event on its way to the product; `token` is set when it may be answered for free. */
export interface OutgoingEvent {
  body: JsonObject;
  chat?: Chat;
  token?: string;
}

/** What the phone and the control plane ask of the webhook sender. */
export interface WebhookOutlet {
  emit(channel: Channel, events: OutgoingEvent[]): void;
  post(channel: Channel, events: OutgoingEvent[], attempt: number): Promise<Delivery>;
  verify(channel: Channel, url?: string): Promise<Delivery>;
  isIdle(): boolean;
  whenIdle(): Promise<void>;
}

/** Somebody who wants to know that an account's message reached a chat (the load mode does). */
export type DeliveryListener = (chat: Chat, answeredEventId: string | undefined) => void;

/** All parts of one running platform; handlers receive it and reach nothing else. */
export interface Sim {
  options: PlatformOptions;
  settings: Settings;
  profile: Profile;
  clock: Clock;
  random: Random;
  world: World;
  transcript: Transcript;
  faults: Faults;
  rates: RateBuckets;
  webhooks: WebhookOutlet;
  webhookErrors: JsonObject[];
  webhookTimes: number[];
  mediaMap: Record<string, string>;
  deliveryListeners: Set<DeliveryListener>;
}
