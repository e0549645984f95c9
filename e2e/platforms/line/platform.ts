import { readFileSync } from "node:fs";
import { Clock } from "./core/clock";
import { Faults } from "./core/faults";
import { type JsonObject, parseObject } from "./core/json";
import { type PlatformOptions, type Profile, profiles, type Settings } from "./core/options";
import { populate, WorldProblem } from "./core/populate";
import { Random } from "./core/random";
import { RateBuckets } from "./core/rate-buckets";
import type { DeliveryListener, Sim } from "./core/sim";
import { Transcript } from "./core/transcript";
import { World } from "./core/world";
import defaultWorld from "./data/default-world.json";
import { WebhookSender } from "./webhook/sender";

function worldJson(file: string | undefined): JsonObject {
  if (file === undefined) return defaultWorld;
  const parsed = parseObject(readFileSync(file, "utf8"));
  if (!parsed) throw new WorldProblem(`${file} holds no JSON object`);
  return parsed;
}

/** All parts of one pretend LINE, without its listeners; instances share nothing. */
export class Platform implements Sim {
  readonly settings: Settings;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly transcript: Transcript;
  readonly mediaMap: Record<string, string> = {};
  readonly deliveryListeners = new Set<DeliveryListener>();
  webhookErrors: JsonObject[] = [];
  webhookTimes: number[] = [];
  random: Random;
  world: World;
  faults: Faults;
  rates: RateBuckets;
  webhooks: WebhookSender;

  constructor(readonly options: PlatformOptions) {
    this.settings = { ...options.settings };
    this.profile = profiles[options.profile];
    this.clock = new Clock(options.clock, options.startAt);
    this.transcript = new Transcript(this.clock, options.transcriptCapacity);
    this.random = new Random(options.seed);
    this.world = new World(this.random);
    this.faults = new Faults(this.random);
    this.rates = new RateBuckets(() => this.clock.now(), this.settings);
    this.webhooks = new WebhookSender(this);
  }

  /** Fills an empty world from the world file, or with the default world. */
  populate(): void {
    populate(this, worldJson(this.options.worldFile));
  }

  /** Back to the beginning: fresh world and seed, no faults, no transcript. */
  reset(): void {
    const { options } = this;
    this.clock.restart();
    Object.assign(this.settings, options.settings);
    this.random = new Random(options.seed);
    this.world = new World(this.random);
    this.faults = new Faults(this.random);
    this.rates = new RateBuckets(() => this.clock.now(), this.settings);
    this.webhooks = new WebhookSender(this);
    this.webhookErrors = [];
    this.webhookTimes = [];
    this.transcript.clear();
    this.populate();
  }
}
