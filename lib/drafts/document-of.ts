import { type BuilderDocument, readLayout } from "@/lib/builder/shared";
import type { Draft } from "@/lib/interactions";

/** A stored draft or version as the builder's document. */
export function documentOf({ definition, layout }: Pick<Draft, "definition" | "layout">): BuilderDocument {
  return { meaning: definition, layout: readLayout(layout) };
}
