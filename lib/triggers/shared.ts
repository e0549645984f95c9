export type { MayInterrupt, TriggerCondition, TriggerEffect } from "./trigger.schema";
export { mayInterruptValues, triggerConditionSchema, triggerEffectSchema } from "./trigger.schema";
