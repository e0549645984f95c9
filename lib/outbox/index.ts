import "server-only";

export { claimSends } from "./claim-sends";
export { enqueueSends } from "./enqueue-sends";
export { findSendByClientId } from "./find-send-by-client-id";
export type { Pack, Packing } from "./pack-sends";
export { packSends } from "./pack-sends";
export type { Attempt, SendOutcome } from "./record-outcomes";
export { recordOutcomes } from "./record-outcomes";
export { recoverLeases } from "./recover-leases";
export type { UnsettledSend } from "./reopen-send";
export { lockUnsettledSend, reopenAsPush, settleAsArrived } from "./reopen-send";
export { returnSends } from "./return-sends";
export type { Delivery, NewReplyToken, NewSend, SendReason } from "./send";
export { leaseMilliseconds, mayHaveArrived } from "./send";
export { takeReplyToken } from "./take-reply-token";
