import "server-only";

export { type SendReplyInput, type SentReply, sendReply, sendReplySchema } from "./send-reply";
export { type StartInteractionInput, type StartResult, startInteraction } from "./start-interaction";
