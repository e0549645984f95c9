import type { SelectedIds } from "@/components/builder-store/builder-state";
import type { Selection } from "@/lib/builder/shared";

/** Steps, notes and frames share one drawing, but not one list of names. No step id has a colon. */
export const flowId = {
  step: (id: string) => id,
  note: (id: string) => `note:${id}`,
  frame: (id: string) => `frame:${id}`,
} as const;

export interface Meant {
  kind: keyof typeof flowId;
  id: string;
}

/** What a node of the drawing stands for. */
export function meantBy(node: string): Meant {
  const [, kind, id = ""] = /^(note|frame):(.*)$/.exec(node) ?? [];
  return kind === "note" || kind === "frame" ? { kind, id } : { kind: "step", id: node };
}

/** A selection by what nodes of the drawing stand for. */
export function selectionOf(nodes: Iterable<string>): Required<Selection> {
  const meant = [...nodes].map(meantBy);
  const idsOf = (kind: Meant["kind"]) => meant.flatMap((one) => (one.kind === kind ? [one.id] : []));
  return { steps: idsOf("step"), notes: idsOf("note"), frames: idsOf("frame") };
}

/** The nodes of the drawing that are selected. */
export function selectedNodes({ steps, notes, frames }: SelectedIds): Set<string> {
  return new Set([...steps, ...notes.map(flowId.note), ...frames.map(flowId.frame)]);
}
