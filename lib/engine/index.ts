export type {
  ActionEntry,
  Branch,
  CancelWord,
  Definition,
  DefinitionInput,
  Settings,
  StaleTaps,
  Step,
} from "./definition.schema";
export { definitionSchema, settingsSchema, stepSchema } from "./definition.schema";
export type { Session } from "./session.schema";
export { sessionSchema } from "./session.schema";
export type { Option, StepAction, StepMessage, StepQuickReply } from "./step-message.schema";
export type { ConnectionKind, TraceLine } from "./trace.types";
export type {
  Definitions,
  Effect,
  EngineEvent,
  IncidentCode,
  Outcome,
  OutcomeReason,
  Person,
  SendCause,
  SessionLogLine,
  TurnInput,
  TurnResult,
  Version,
  WebhookData,
} from "./turn.types";
export type { ValidateRule, ValidateRuleType } from "./validate-rule.schema";
export type {
  EndReason,
  InputMode,
  Locale,
  MatchType,
  NormalizeRule,
  OverridePolicy,
  RunPolicy,
  SessionMode,
  SessionStatus,
  SpecialRole,
} from "./words";
export {
  endReasons,
  inputModes,
  matchTypes,
  normalizeRules,
  overridePolicies,
  runPolicies,
  sessionModes,
  sessionStatuses,
  specialRoles,
} from "./words";
