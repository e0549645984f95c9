import "server-only";

export type { AdapterOf, ChannelRouting } from "./channel-routing";
export { RoutingCache } from "./channel-routing";
export { LaneDrain } from "./drain-lanes";
export { enqueueCommands, type NewCommand } from "./enqueue-commands";
export { reprocessDeadEvents } from "./finish-events";
export type { CommandEvent } from "./lane-command";
export { sessionsNamedBy } from "./lane-command";
export type { InboundDeps, Processed } from "./process-events";
export { type ReceivedRequest, receive, settleReceiving } from "./receive";
export { rehearseEvent } from "./rehearse-event";
export { isLaneWaiting, resumeEvents } from "./suspend-events";
