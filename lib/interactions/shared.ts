export {
  type InteractionOrder,
  type InteractionOrderKey,
  interactionOrderKeys,
  interactionOrderSchema,
  usualOrder,
} from "./interaction-order.schema";
