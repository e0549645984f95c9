import "server-only";

export { adapterOf, platforms } from "./adapter-of";
export { type Admission, admitWebhook, maxWebhookBytes, type WebhookDelivery } from "./admit-webhook";
export {
  type Channel,
  type ChannelError,
  type ChannelHealth,
  type ChannelProfile,
  channelNameSchema,
  type HealthState,
  healthStateOf,
  type NewChannel,
  newChannelSchema,
} from "./channel";
export { openCredentials, sealCredentials } from "./channel-secrets";
export {
  fetchQuota,
  refreshAccount,
  registerWebhook,
  testWebhook,
  type WebhookCheck,
  webhookUrlOf,
} from "./check-webhook";
export { connectionOf, type SealedChannel } from "./connection-of";
export type {
  AccountInfo,
  Adapter,
  Capabilities,
  ChannelIdentity,
  ChannelSetup,
  Connection,
  Encoded,
  MediaResult,
  Outcome,
  ParsedCredentials,
  PeerAddress,
  ProfileResult,
  RawRequest,
  RejectReason,
  SendCall,
  SentMessage,
  SetupResult,
  SplitEvent,
  SplitResult,
} from "./contract";
export { createChannel } from "./create-channel";
export { findChannel, forgetChannel, type ListedChannel } from "./directory";
export { flushHealth, noteSend } from "./health";
export { loadConnection, type OpenChannel } from "./load-connection";
export { listChannels, loadChannel } from "./queries";
export { removeChannel } from "./remove-channel";
export { rotateSecrets } from "./rotate-secrets";
export { updateChannel } from "./update-channel";
export { updateCredentials } from "./update-credentials";
