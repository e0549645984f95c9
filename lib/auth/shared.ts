export { contentSecurityPolicy } from "./content-security-policy";
export { cookieNames } from "./cookie-names";
export type { ActionResult, Failure } from "./failure-types";
export { pathHeader } from "./path-header";
