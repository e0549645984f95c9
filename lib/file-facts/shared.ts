export type { LookedAt } from "./look-at-files";
