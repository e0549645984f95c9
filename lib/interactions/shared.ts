export type { DefinitionChanges, StepChange, StepPart } from "./compare-definitions";
export { interactionKeySchema, interactionTitleSchema, keyOf } from "./interaction-facts.schema";
export {
  type InteractionOrder,
  type InteractionOrderKey,
  interactionOrderKeys,
  interactionOrderSchema,
  usualOrder,
} from "./interaction-order.schema";
export type { VersionRow } from "./list-versions";
export type { DraftReview, ReviewedChanges } from "./review-draft";
