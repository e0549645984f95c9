import "server-only";

export { type ResolveSendInput, resolveSend, resolveSendSchema } from "./resolve-send";
export { type SendReplyInput, type SentReply, sendReply, sendReplySchema } from "./send-reply";
export { type StartInteractionInput, type StartResult, startInteraction } from "./start-interaction";
