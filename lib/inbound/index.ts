import "server-only";

export { type ReceivedRequest, receive } from "./receive";
