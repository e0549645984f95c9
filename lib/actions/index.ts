import "server-only";

export { type HttpAnswer, type HttpCall, type HttpRequest, httpRequest } from "./http-request";
export type { HttpResult } from "./read-response";
export { type NetworkRules, resolveByDns } from "./resolve-target";
