import "server-only";

export { maxWebhookBytes } from "./admit-webhook";
export type { Channel, ChannelError, ChannelHealth, ChannelProfile, HealthState, NewChannel } from "./channel";
export { healthStateOf } from "./channel";
export { loadQuota } from "./channel-quota";
export { checkMessages, shownMessagesSchema } from "./check-messages";
export {
  refreshAccount,
  registerWebhook,
  testWebhook,
  type WebhookCheck,
  webhookUrlOf,
} from "./check-webhook";
export { createChannel } from "./create-channel";
export { findChannel, forgetChannel, type ListedChannel } from "./directory";
export { type ChannelFacilities, facilitiesOf, hasSandbox } from "./facilities-of";
export { flushHealth, noteSend } from "./health";
export { loadConnection, type OpenChannel } from "./load-connection";
export { listChannels, loadChannel } from "./queries";
export { type Receipt, receiveWebhook } from "./receive-webhook";
export { removeChannel } from "./remove-channel";
export { rotateSecrets } from "./rotate-secrets";
export { addPerson } from "./sandbox/people";
export { actOnPhone, clearChat, moveClock, openSandboxEvents, setNetwork } from "./sandbox/play";
export { loadSandboxView } from "./sandbox/sandbox-view";
export { listStartLinks, type StartLink, type StartLinks } from "./start-links";
export { updateChannel } from "./update-channel";
export { updateCredentials } from "./update-credentials";
export { findChatPage } from "./web-chat/find-chat";
export { findPicture } from "./web-chat/find-picture";
export { openChatStream } from "./web-chat/open-chat-stream";
export { readThread } from "./web-chat/read-thread";
export { type ActReceipt, receiveAct } from "./web-chat/receive-act";
export { type PictureReceipt, receivePicture } from "./web-chat/receive-picture";
