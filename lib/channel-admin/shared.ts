export { channelNameSchema, type HealthState, newChannelSchema } from "./channel";
export type { ChannelQuota } from "./channel-quota";
export { newPersonSchema } from "./sandbox/person.schema";
export { type ClockMove, clockMoveSchema, type PhoneAct, phoneActSchema } from "./sandbox/phone-act.schema";
export type { SandboxPerson, SandboxScreen, SandboxTalk, SandboxView, WireLine } from "./sandbox/sandbox-views";
export type { ChatLine, ChatThread } from "./web-chat/chat-line";
