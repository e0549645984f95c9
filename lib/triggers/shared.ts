export { checkEffect } from "./check-effect";
export type { TriggerChoices } from "./list-choices";
export {
  type MayInterrupt,
  maxActions,
  maxMessages,
  maxRequirements,
  maxTriggers,
  mayInterruptValues,
  profileTests,
  type Requirement,
  type RequirementType,
  requirementSchema,
  saidKinds,
  type TriggerEffect,
  type TriggerEffectType,
  type TriggerRule,
  type TriggerRuleType,
  triggerEffectSchema,
  triggerRuleSchema,
} from "./trigger.schema";
