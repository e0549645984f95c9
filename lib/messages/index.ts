export type { Action, Button, QuickReply } from "./action.schema";
export {
  actionSchema,
  buttonSchema,
  buttonStyles,
  maxQuickReplies,
  pickerModes,
  quickReplySchema,
} from "./action.schema";
export type { Checkable } from "./check";
export { check, checkAll, isSendable, ownPointer } from "./check";
export { encodedAddress } from "./encoded-address";
export type { InboundContent, InboundContentType } from "./inbound-content.schema";
export { inboundContentSchema } from "./inbound-content.schema";
export type { InboundEvent, InboundEventKind, InboundPeer } from "./inbound-event.schema";
export { inboundEventSchema, inboundPeerSchema } from "./inbound-event.schema";
export type { JsonObject } from "./json";
export { jsonObjectSchema } from "./json";
export type { ActionPlace, LineAction } from "./line/action.schema";
export { actionIn, actionPlaces, lineActionSchema, placeRules } from "./line/action.schema";
export type { CheckOptions } from "./line/check-line-message";
export { checkFlexContainer, checkLineMessage } from "./line/check-line-message";
export type { BubbleBlock, FlexBubble, FlexComponent, FlexContainer } from "./line/flex.schema";
export { bubbleBlocks, flexContainerSchema } from "./line/flex.schema";
export type { Limit, LimitName } from "./line/limits";
export { limitsSource, lineRequestLimits, messageLimits, pictureLimits } from "./line/limits";
export type { LineMessage, LineMessageType } from "./line/message.schema";
export { lineMessageSchema } from "./line/message.schema";
export { isKnownSticker, sendableStickers } from "./line/stickers";
export type { LineTemplate } from "./line/template.schema";
export type { TextV2Part } from "./line/text.schema";
export { textV2Parts } from "./line/text.schema";
export type { CardMessage, Message, MessageType } from "./message.schema";
export {
  audioMessageSchema,
  cardMessageSchema,
  flexMessageSchema,
  imageMessageSchema,
  locationMessageSchema,
  messageSchema,
  rawMessageSchema,
  stickerMessageSchema,
  textMessageSchema,
  videoMessageSchema,
} from "./message.schema";
export { pagesOf } from "./pages-of";
export type { MessagePreview } from "./preview-of";
export { previewOf } from "./preview-of";
export type { MessageProblem, ProblemCode } from "./problem";
export { problemCodes } from "./problem";
export type { LengthUnit } from "./text-length";
export { jsonBytes, lengthOf, shorten } from "./text-length";
