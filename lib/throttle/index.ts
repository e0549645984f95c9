import "server-only";

export { type FailureLimit, failureKey, noteFailures, refuseAbove, windowMinutes } from "./failures";
