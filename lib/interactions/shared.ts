export type { DefinitionChanges, StepChange } from "./compare-definitions";
export { compareDefinitions } from "./compare-definitions";
export { interactionKeySchema, interactionTitleSchema, keyOf } from "./interaction-facts.schema";
export {
  type InteractionOrder,
  type InteractionOrderKey,
  interactionOrderKeys,
  interactionOrderSchema,
  usualOrder,
} from "./interaction-order.schema";
export type { VersionRow } from "./list-versions";
export type { Published } from "./publish-draft";
export type { PublishRefusal } from "./publish-refusal";
export type { DraftReview } from "./review-draft";
export type { TextChange } from "./text-changes";
