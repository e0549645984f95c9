import "server-only";

export { adapterOf, platforms } from "./adapter-of";
export { openCredentials, resealed, sealCredentials } from "./channel-secrets";
export { connectionOf, type SealedChannel } from "./connection-of";
export type {
  AccountInfo,
  Adapter,
  Capabilities,
  ChannelIdentity,
  ChannelSetup,
  Complaint,
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
  Validation,
} from "./contract";
export { newVisitorToken, visitorOf } from "./web/visitor-token";
export { type WebBody, webBodyOf } from "./web/web-event.schema";
