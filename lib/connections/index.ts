import "server-only";

export { openSecrets, sealSecrets } from "./channel-secrets";
export type { ChannelFacts } from "./load-channel-facts";
export { findChannelFacts, openConnection } from "./load-channel-facts";
