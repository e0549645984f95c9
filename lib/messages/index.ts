export type { Action, Button, QuickReply } from "./action.schema";
export {
  actionSchema,
  buttonSchema,
  buttonStyles,
  maxQuickReplies,
  pickerModes,
  quickReplySchema,
} from "./action.schema";
export type { InboundContent, InboundContentType } from "./inbound-content.schema";
export { inboundContentSchema } from "./inbound-content.schema";
export type { InboundEvent, InboundEventKind, InboundPeer } from "./inbound-event.schema";
export { inboundEventSchema, inboundPeerSchema } from "./inbound-event.schema";
export type { JsonObject } from "./json";
export { jsonObjectSchema } from "./json";
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
export type { MessagePreview } from "./preview-of";
export { previewOf } from "./preview-of";
