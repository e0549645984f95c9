import { connectionsOf } from "@/lib/engine";
import { groupBy } from "@/lib/kernel/group-by";
import type { BuilderDocument } from "./document";

/** The steps that can be reached from these, themselves included, in list order: "select downstream" (CAN-12). */
export function downstreamOf({ meaning }: BuilderDocument, ids: readonly string[]): string[] {
  const outgoing = groupBy(connectionsOf(meaning), ({ from }) => from);
  const reached = new Set(ids);
  for (const id of reached) {
    for (const { to } of outgoing.get(id) ?? []) if (to !== undefined) reached.add(to);
  }
  return meaning.steps.flatMap(({ id }) => (reached.has(id) ? [id] : []));
}
