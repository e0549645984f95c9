import type { Selection } from "@/lib/builder/shared";
import { connectionsOf } from "@/lib/engine";
import type { BuilderStore } from "./create-builder-store";

/** Deletes at once when nothing that stays leads to it, and else asks what is to become of those connections (CAN-15). */
export function deleteOrAsk(store: BuilderStore, selection: Selection): void {
  const { steps = [], notes = [], frames = [] } = selection;
  const { editing, perform, ask } = store.getState();
  if (steps.length + notes.length + frames.length === 0) return;
  const gone = new Set(steps);
  const isLedTo = connectionsOf(editing.document.meaning).some(
    ({ from, to }) => to !== undefined && gone.has(to) && !gone.has(from),
  );
  if (isLedTo) ask({ type: "delete", selection });
  else perform({ type: "delete", ...selection, mode: "dangle" });
}
