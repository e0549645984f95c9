export { advance } from "./advance";
export { matchesCancelWord } from "./cancel-path";
export type { DefinitionProblem, ParsedDefinition, ProblemCode } from "./check-definition";
export { checkDefinition, parseDefinition } from "./check-definition";
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
export { isPassThrough, titleOf } from "./definition-index";
export type { TriggerEvent, TriggerRule } from "./match-trigger";
export { matchTrigger, triggerMayInterrupt } from "./match-trigger";
export type { NormalizedStep } from "./normalize";
export { normalize } from "./normalize";
export type { PatternRefusal } from "./patterns";
export { checkPattern, matchPattern } from "./patterns";
export { expandText } from "./placeholders";
export type { StartDecision, StartSituation } from "./policies";
export { decideStart, isOpen } from "./policies";
export type { InteractionPostback } from "./postback";
export { parseInteractionPostback, parseStartPostback, writeInteractionPostback } from "./postback";
export type { Session } from "./session.schema";
export { sessionSchema } from "./session.schema";
export type { Option, StepAction, StepMessage, StepQuickReply } from "./step-message.schema";
export { advanceTimers, nextDueAt } from "./timers";
export { toEngineEvent, webhookData } from "./to-engine-event";
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
export type { Verdict } from "./validate";
export { countCharacters, validate } from "./validate";
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
