import { type Definition, reservedProfileKeys, type Step } from "@/lib/engine";
import type { StepFinding } from "./check-graph";
import { type Finding, finding } from "./finding";

/** The rules about ids and roles, which no two steps may share. */
export function checkNames({ settings, steps }: Definition): StepFinding[] {
  const ids = new Set<string>();
  const roles = new Set<string>();
  const isProfile = settings.storage === "profile";
  return steps.flatMap((step) => {
    const isSameId = isRepeated(ids, step.id.toLowerCase());
    const isSameRole = step.special !== undefined && isRepeated(roles, step.special);
    const isReserved = isProfile && reservedProfileKeys.includes(step.id);
    return [
      ...(isSameId ? [{ step, found: sharedId(step) }] : []),
      ...(isSameRole ? [{ step, found: sharedRole(step) }] : []),
      ...(isReserved ? [{ step, found: reservedId(step) }] : []),
    ];
  });
}

function isRepeated(seen: Set<string>, name: string): boolean {
  const isKnown = seen.has(name);
  seen.add(name);
  return isKnown;
}

function sharedId({ id }: Step): Finding {
  return finding("ID_DUPLICATE", "/id", `There is another step ${id}.`, { values: { id } });
}

function sharedRole({ id, special = "complete" }: Step): Finding {
  const command = { type: "set_field" as const, stepId: id, path: "/special", value: undefined };
  return finding("SPECIAL_DUPLICATE", "/special", `Another step is ${special} already.`, {
    values: { role: special },
    fix: { key: "dropRole", commands: [command] },
  });
}

function reservedId({ id }: Step): Finding {
  const text = `${id} belongs to the platform's own profile.`;
  return finding("PROFILE_KEY_RESERVED", "/id", text, { values: { key: id } });
}
