export type { IssuedCode } from "./issue-code";
export type { TestPlace } from "./list-test-places";
