export type { DefinitionChanges, StepChange, StepPart } from "./compare-definitions";
export {
  type InteractionOrder,
  type InteractionOrderKey,
  interactionOrderKeys,
  interactionOrderSchema,
  usualOrder,
} from "./interaction-order.schema";
