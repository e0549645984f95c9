/** A connection as far as a layout cares for it. */
export interface LayoutLink {
  from: string;
  to: string;
  /** Part of the main path: what comes next when nothing else is said. */
  isMain: boolean;
}

export interface Layers {
  /** How far each step is from the beginning; every step once, in the order in which one comes upon them, the start first. */
  layerOf: ReadonlyMap<string, number>;
  /** Links that lead on, by where they come from, the main one first. What leads back is not among them. */
  ahead: ReadonlyMap<string, readonly LayoutLink[]>;
}

/**
 * Divides steps into layers, each as far from the beginning as the longest way to it. `ids` are in the order of the list, the start
 * first; the same ids and links always give the same layers.
 */
export function layersOf(ids: readonly string[], links: readonly LayoutLink[]): Layers {
  const { found, order, ahead } = walk(ids, linksByOrigin(ids, links));
  const layerOf = new Map(order.map((id) => [id, 0]));
  for (const id of order) {
    const next = (layerOf.get(id) ?? 0) + 1;
    for (const { to } of ahead.get(id) ?? []) layerOf.set(to, Math.max(layerOf.get(to) ?? 0, next));
  }
  for (const id of detached(order, ahead).reverse()) {
    const nearest = Math.min(...(ahead.get(id) ?? []).map(({ to }) => layerOf.get(to) ?? 0));
    layerOf.set(id, Math.max(0, nearest - 1));
  }
  return { layerOf: new Map(found.map((id) => [id, layerOf.get(id) ?? 0])), ahead };
}

function linksByOrigin(ids: readonly string[], links: readonly LayoutLink[]): Map<string, LayoutLink[]> {
  const byOrigin = new Map<string, LayoutLink[]>(ids.map((id) => [id, []]));
  for (const link of links) if (link.from !== link.to && byOrigin.has(link.to)) byOrigin.get(link.from)?.push(link);
  for (const found of byOrigin.values()) found.sort((a, b) => Number(b.isMain) - Number(a.isMain));
  return byOrigin;
}

/** Goes as deep as possible, main path first: a link to where one has come from leads back. `order` has every step before what it leads to. */
function walk(ids: readonly string[], links: ReadonlyMap<string, readonly LayoutLink[]>) {
  const ended: string[] = [];
  const states = new Map<string, "entered" | "left">();
  const ahead = new Map<string, LayoutLink[]>();
  const visit = (id: string) => {
    states.set(id, "entered");
    const forward: LayoutLink[] = [];
    for (const link of links.get(id) ?? []) {
      if (states.get(link.to) === "entered") continue;
      forward.push(link);
      if (!states.has(link.to)) visit(link.to);
    }
    ahead.set(id, forward);
    states.set(id, "left");
    ended.push(id);
  };
  for (const id of ids) if (!states.has(id)) visit(id);
  return { found: [...states.keys()], order: ended.reverse(), ahead };
}

/** Steps that nothing leads to although they lead somewhere: they stand right before that, not at the far left. The start stays. */
function detached(order: readonly string[], ahead: Layers["ahead"]): string[] {
  const reached = new Set([...ahead.values()].flat().map(({ to }) => to));
  return order.filter((id) => !reached.has(id) && (ahead.get(id)?.length ?? 0) > 0);
}
