export { checkEffect } from "./check-effect";
export {
  type MayInterrupt,
  mayInterruptValues,
  type Requirement,
  requirementSchema,
  type TriggerEffect,
  type TriggerRule,
  triggerEffectSchema,
  triggerRuleSchema,
} from "./trigger.schema";
