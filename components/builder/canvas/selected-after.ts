import type { SelectedIds } from "@/components/builder-store/builder-state";
import type { Selection } from "@/lib/builder/shared";
import { selectedNodes, selectionOf } from "./flow-ids";

interface SelectChange {
  id: string;
  selected: boolean;
}

interface Selecting {
  changes: readonly SelectChange[];
  /** Whether a key is held that adds to what is selected. */
  isAdding: boolean;
  /** Whether a node is on the canvas. */
  isDrawn: (node: string) => boolean;
}

/**
 * What is selected after clicks and boxes on the canvas. React Flow takes back only what it draws; a step that lies in the lane is
 * let go here, unless somebody adds to it.
 */
export function selectedAfter(selection: SelectedIds, { changes, isAdding, isDrawn }: Selecting): Required<Selection> {
  const next = new Set([...selectedNodes(selection)].filter((node) => isAdding || isDrawn(node)));
  for (const { id, selected } of changes) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  return selectionOf(next);
}
