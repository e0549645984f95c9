import { connectionsOf, type Definition } from "@/lib/engine";
import { groupBy } from "@/lib/kernel/group-by";

const known = new WeakMap<Definition, string[]>();

/**
 * Steps in the order in which a conversation comes to them: from the first one along its connections, in the order in which they
 * are tried; what nothing leads to follows in list order.
 */
export function flowOrder(meaning: Definition): string[] {
  const remembered = known.get(meaning);
  if (remembered) return remembered;
  const outgoing = groupBy(connectionsOf(meaning), ({ from }) => from);
  const ordinary = meaning.steps.filter(({ special }) => !special);
  const seen = new Set<string>();
  for (const { id } of [...ordinary, ...meaning.steps]) {
    const waiting = [id];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      waiting.push(...(outgoing.get(at) ?? []).flatMap(({ to }) => to ?? []).toReversed());
    }
  }
  const order = [...seen];
  known.set(meaning, order);
  return order;
}

/** The step after or before one in the flow; nothing at the ends. */
export function neighbourInFlow(meaning: Definition, id: string | undefined, by: 1 | -1): string | undefined {
  const order = flowOrder(meaning);
  if (id === undefined) return by === 1 ? order[0] : order.at(-1);
  const at = order.indexOf(id);
  return at < 0 ? undefined : order[at + by];
}

/** The steps that connections of a step lead to, or those from which one leads to it, each once (Alt-→, Alt-←). */
export function stepsAround(meaning: Definition, id: string, direction: "out" | "in"): string[] {
  const found = connectionsOf(meaning).flatMap(({ from, to }) => {
    if (direction === "out") return from === id && to !== undefined ? to : [];
    return to === id ? from : [];
  });
  return [...new Set(found)];
}
