/** The closed lists of words of an interaction. The schema, the engine and the builder's inspector read the same ones. */
export const specialRoles = [
  "confirm",
  "editPicker",
  "complete",
  "cancelConfirm",
  "canceled",
  "timeoutRemind",
  "timeoutNotice",
] as const;
export type SpecialRole = (typeof specialRoles)[number];

export const inputModes = ["text", "choice", "date", "time", "datetime", "location", "image", "any", "none"] as const;
export type InputMode = (typeof inputModes)[number];

export const runPolicies = ["single_forbid", "single_latest_only", "multi_keep_history"] as const;
export type RunPolicy = (typeof runPolicies)[number];

export const overridePolicies = ["reject", "restart_same", "restart_diff", "restart_always", "stack"] as const;
export type OverridePolicy = (typeof overridePolicies)[number];

export const normalizeRules = [
  "trim",
  "omit_comma",
  "omit_hyphen",
  "omit_inner_halfwidth_space",
  "omit_inner_fullwidth_space",
  "HanKatatoZenKata",
  "HanKatatoZenKana",
  "ZenKatatoZenKana",
  "ZenKanatoZenKata",
  "HanEisutoZenEisu",
  "ZenEisutoHanEisu",
] as const;
export type NormalizeRule = (typeof normalizeRules)[number];

export const matchTypes = ["equals", "contains", "regex"] as const;
export type MatchType = (typeof matchTypes)[number];

export const sessionStatuses = ["active", "paused", "completed", "timeout", "canceled"] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

export const endReasons = [
  "completed",
  "timeout",
  "user_cancel",
  "action_cancel",
  "admin",
  "superseded",
  "blocked",
  "definition_missing",
] as const;
export type EndReason = (typeof endReasons)[number];

/** Keys of a profile that the platform fills in; nothing else may write them. */
export const reservedProfileKeys: readonly string[] = ["displayName", "pictureUrl", "language", "statusMessage"];

export const sessionModes = ["answering", "editing", "cancel_confirm"] as const;
export type SessionMode = (typeof sessionModes)[number];

export const locales = ["ja", "en"] as const;
export type Locale = (typeof locales)[number];
