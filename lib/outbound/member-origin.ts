import type { EntryOrigin } from "@/lib/inbox/shared";
import type { Ctx } from "@/lib/kernel/context";

/** Who stands behind what is said or done on somebody's word. */
export function memberOrigin({ actor }: Ctx): EntryOrigin {
  return actor.type === "member"
    ? { type: "agent", userId: actor.userId, name: actor.name }
    : { type: "system", name: actor.name };
}
