import type { BuilderDocument } from "@/lib/builder/shared";
import { graphOf } from "./graph";
import type { Positions } from "./lay-out";
import { layoutOf } from "./layout-of";

/** Where the steps of a document stand that nobody has arranged yet; of any other, nothing is laid out. */
export function firstPlaces({ meaning, layout }: BuilderDocument): Positions {
  return Object.keys(layout.positions).length === 0 ? layoutOf(graphOf(meaning)) : {};
}
