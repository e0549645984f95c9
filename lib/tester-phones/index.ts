import "server-only";

export { findTesterPhone, type TesterPhone } from "./find-tester-phone";
export { issueTesterCode } from "./issue-code";
export { listTestPlaces } from "./list-test-places";
export { testerCodeOf } from "./read-code";
export { removeTesterPhone } from "./remove-tester-phone";
export { type TakenCode, takeTesterCode } from "./take-code";
export { testerAnswer } from "./tester-answer";
