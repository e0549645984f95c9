import "server-only";

export { type ChangeHandlerInput, changeHandler, handlerSchema } from "./change-handler";
export { type ResolveSendInput, resolveSend, resolveSendSchema } from "./resolve-send";
export { type MemberCommandResult, runMemberCommand } from "./run-member-command";
export { type SendReplyInput, type SentReply, sendReply, sendReplySchema } from "./send-reply";
export { type SendTestInput, sendTest, sendTestSchema } from "./send-test";
export { type StartInteractionInput, type StartResult, startInteraction } from "./start-interaction";
