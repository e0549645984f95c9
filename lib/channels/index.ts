import "server-only";

export { adapterOf, platforms } from "./adapter-of";
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
export { sealCredentials } from "./sealed-credentials";
