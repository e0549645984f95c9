export type { ActionEntry, Chain, OnFailure } from "./actions/action-entry.schema";
export { actionEntrySchema } from "./actions/action-entry.schema";
export type { ActionPosition, ActionRequest } from "./actions/action-request";
export { drawButtonCard } from "./actions/button-card";
export type { ActionKind, ActionPlace, ActionResultKind, ActionType, UnavailableActions } from "./actions/catalogue";
export { actionCatalogue, actionTypeOf } from "./actions/catalogue";
export { parseChainTarget } from "./actions/chains";
export { drawMessages } from "./actions/draw-messages";
export { httpMethods } from "./actions/http-request.schema";
export { isReadOnly } from "./actions/is-read-only";
export type { MessageTemplate } from "./actions/message-template";
export type { ActionParameter } from "./actions/parameters-of";
export { parametersOf } from "./actions/parameters-of";
export { advance } from "./advance";
export type { Answers } from "./answers";
export { answerOf, withAnswer } from "./answers";
export type { Branch, BranchType, Comparison } from "./branch.schema";
export { branchCondition, branchSchema, comparisons } from "./branch.schema";
export { defaultMessages, isTargetRole } from "./built-in-steps";
export { matchesCancelWord } from "./cancel-path";
export type { Choice } from "./choices";
export { choicesOf } from "./choices";
export type { DefinitionConnection, Outlet } from "./connections";
export { connectionsOf, isTarget, outletsOf } from "./connections";
export type {
  CancelWord,
  Definition,
  DefinitionInput,
  Settings,
  StaleTaps,
  Step,
} from "./definition.schema";
export {
  cancelWordSchema,
  definitionSchema,
  settingsSchema,
  stepSchema,
} from "./definition.schema";
export { indexOf, isPassThrough, titleOf } from "./definition-index";
export { definitionLimits, nearLimit } from "./definition-limits";
export { pickPrefix } from "./draw-cards";
export { rulesOf } from "./input-mode";
export type { Json } from "./json";
export { labelOfAnswer, valuedChoicesOf } from "./label-of-answer";
export type { Placeholder } from "./list-placeholders";
export { listPlaceholders, missingPlaceholders, withoutPlaceholders } from "./list-placeholders";
export { maskAnswer } from "./listed-answers";
export type { BranchFacts } from "./match-branch";
export { matchBranch } from "./match-branch";
export type { TriggerEvent, TriggerRule } from "./match-trigger";
export { matchTrigger, triggerMayInterrupt } from "./match-trigger";
export { followingStep } from "./next-step";
export type { NormalizedStep } from "./normalize";
export { normalize } from "./normalize";
export { pagedCard } from "./paged-card";
export type { ParsedDefinition } from "./parse-definition";
export { parseDefinition, readStoredDefinition } from "./parse-definition";
export type { PatternRefusal } from "./patterns";
export { checkPattern, matchPattern, patternLimits, patternSize, splitPattern } from "./patterns";
export type { Scope } from "./placeholders";
export { expandDeep, expandText, parsePath, splitTemplate } from "./placeholders";
export type { StartDecision, StartSituation } from "./policies";
export { decideStart, isOpen } from "./policies";
export type { InteractionPostback } from "./postback";
export { parseInteractionPostback, parseQuery, parseStartPostback, writeInteractionPostback } from "./postback";
export type { Session } from "./session.schema";
export { sessionSchema } from "./session.schema";

export type {
  AnswerMask,
  Option,
  StepAction,
  StepMessage,
  StepQuickReply,
  TemplateMessage,
} from "./step-message.schema";
export {
  answerMasks,
  optionSchema,
  stepMessageSchema,
  stepQuickReplySchema,
  templateMessageSchema,
} from "./step-message.schema";
export type { TextKey } from "./texts";
export { textKeys, textOf } from "./texts";
export { advanceTimers, nextDueAt } from "./timers";
export { toEngineEvent, webhookData } from "./to-engine-event";
export type { ConnectionKind, TraceLine } from "./trace.types";
export type {
  ActionAnswer,
  Definitions,
  Effect,
  EngineEvent,
  IncidentCode,
  Outcome,
  OutcomeReason,
  Person,
  SendCause,
  SessionLogLine,
  Templates,
  TurnInput,
  TurnNeed,
  TurnResult,
  Version,
  WebhookData,
} from "./turn.types";
export { definitionFormat, upgradeDefinition } from "./upgrade-definition";
export type { Verdict } from "./validate";
export { countCharacters, validate } from "./validate";
export type { ValidateRule, ValidateRuleType } from "./validate-rule.schema";
export { validateRuleSchema } from "./validate-rule.schema";
export type { Voice } from "./voice";
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
  reservedProfileKeys,
  runPolicies,
  sessionModes,
  sessionStatuses,
  specialRoles,
} from "./words";
