import type { ClockMode } from "./clock";

/** How bytes of a webhook body are written. */
export type BodyStyle = "compact" | "spaced" | "ascii" | "escaped-slash" | "shuffled-keys" | "crlf-pretty";

/** The three temperaments of the platform. */
export type ProfileName = "strict" | "realistic" | "chaos";

/** What a temperament switches on. */
export interface Profile {
  name: ProfileName;
  styles: BodyStyle[];
  randomHeaderCase: boolean;
  batchWindowMs: number;
  duplicateProbability: number;
  extraPropsProbability: number;
  unknownEventProbability: number;
  maxDelayMs: number;
  /** Unknown properties in requests are refused instead of ignored. */
  refuseUnknownProperties: boolean;
}

/** Numbers that LINE leaves open; each has the value the specification suggests. */
export interface Settings {
  replyTokenTtlMs: number;
  replyTokenMaxAgeMs: number;
  webhookDeadlineMs: number;
  webhookBudgetMs: number;
  redeliveryScheduleMs: number[];
  maxInFlight: number;
  suspendAfterFailures: number | null;
  rateLimits: "on" | "off" | "scaled";
  rateLimitScale: number;
  contentRetentionMs: number;
  transcodingMs: number;
  narrowcastStepMs: number;
  privacyFloors: boolean;
  legacyVerifyDummies: boolean;
  /**
   * Which time events bear when a real clock was pushed forward: that of the world outside, so that they never lie in
   * the receiver's future, or the simulator's own.
   */
  stampEvents: "wall" | "simulated";
  warnMissingRetryKey: boolean;
}

/** Everything that can be chosen when the platform starts. */
export interface PlatformOptions {
  apiPort: number;
  dataPort: number;
  controlPort: number;
  host: string;
  seed: number;
  clock: ClockMode;
  startAt?: number;
  profile: ProfileName;
  worldFile?: string;
  snapshotFile?: string;
  logFile?: string;
  strictOwnership: boolean;
  requireHttpsWebhook: boolean;
  allowRemoteWebhooks: boolean;
  transcriptCapacity: number;
  settings: Settings;
}

/** The three profiles. */
export const profiles: Record<ProfileName, Profile> = {
  strict: {
    name: "strict",
    styles: ["compact"],
    randomHeaderCase: false,
    batchWindowMs: 0,
    duplicateProbability: 0,
    extraPropsProbability: 0,
    unknownEventProbability: 0,
    maxDelayMs: 0,
    refuseUnknownProperties: true,
  },
  realistic: {
    name: "realistic",
    styles: ["compact", "ascii", "shuffled-keys"],
    randomHeaderCase: true,
    batchWindowMs: 30,
    duplicateProbability: 0.02,
    extraPropsProbability: 0.05,
    unknownEventProbability: 0,
    maxDelayMs: 0,
    refuseUnknownProperties: false,
  },
  chaos: {
    name: "chaos",
    styles: ["compact", "spaced", "ascii", "escaped-slash", "shuffled-keys", "crlf-pretty"],
    randomHeaderCase: true,
    batchWindowMs: 30,
    duplicateProbability: 0.2,
    extraPropsProbability: 0.3,
    unknownEventProbability: 0.05,
    maxDelayMs: 400,
    refuseUnknownProperties: false,
  },
};

/** The values of all open numbers unless somebody changes them. */
export const defaultSettings: Settings = {
  replyTokenTtlMs: 60_000,
  replyTokenMaxAgeMs: 1_200_000,
  webhookDeadlineMs: 2_000,
  webhookBudgetMs: 500,
  redeliveryScheduleMs: [10_000, 60_000, 300_000],
  maxInFlight: 8,
  suspendAfterFailures: null,
  rateLimits: "on",
  rateLimitScale: 1,
  contentRetentionMs: 14 * 24 * 3_600_000,
  transcodingMs: 3_000,
  narrowcastStepMs: 1_000,
  privacyFloors: true,
  legacyVerifyDummies: false,
  stampEvents: "wall",
  warnMissingRetryKey: false,
};

/** The options of a plain start on the documented ports. */
export const defaultOptions: PlatformOptions = {
  apiPort: 4610,
  dataPort: 4611,
  controlPort: 4612,
  host: "127.0.0.1",
  seed: 1,
  clock: "real",
  profile: "strict",
  strictOwnership: false,
  requireHttpsWebhook: false,
  allowRemoteWebhooks: false,
  transcriptCapacity: 20_000,
  settings: defaultSettings,
};
