import type { LimitNotice } from "@/lib/builder/shared";

type Told = ReadonlyMap<string, number>;

/** MOD-5: which limits to speak of: those that were not near before, and once more when nothing else fits. Every key would be too often. */
export function newlyNear(told: Told, warnings: readonly LimitNotice[]): { notices: LimitNotice[]; told: Told } {
  const notices = warnings.filter((notice) => {
    const before = told.get(keyOf(notice));
    return before === undefined || (before < notice.max && notice.count >= notice.max);
  });
  return { notices, told: new Map([...told, ...warnings.map((notice) => [keyOf(notice), notice.count] as const)]) };
}

function keyOf({ limit, stepId = "" }: LimitNotice): string {
  return `${limit} ${stepId}`;
}
