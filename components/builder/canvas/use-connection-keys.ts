import { useStoreApi } from "@xyflow/react";
import { type FocusEvent, type KeyboardEvent, useMemo } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { outletAt } from "@/lib/builder/shared";
import { useCanvasStore } from "./canvas-store";
import { selectedNodes, selectionOf } from "./flow-ids";
import type { ConnectionFlowEdge, FlowNode } from "./flow-types";

/**
 * What has the focus, by keyboard: a connection stands out with both its ends (CAN-6) and Delete takes it away, and Enter selects a
 * step, note or frame that is not selected yet. Selected, Enter leads into it like everywhere.
 */
export function useConnectionKeys() {
  const store = useBuilderStore();
  const canvas = useCanvasStore();
  const flow = useStoreApi<FlowNode, ConnectionFlowEdge>();
  return useMemo(() => {
    const connectionOf = (target: EventTarget) => {
      const id = target instanceof Element ? target.closest(".react-flow__edge")?.getAttribute("data-id") : null;
      return id ? flow.getState().edgeLookup.get(id) : undefined;
    };
    return {
      onFocus: ({ target }: FocusEvent) => {
        const edge = connectionOf(target);
        if (edge) canvas.setState({ lit: { id: edge.id, ends: [edge.source, edge.target] } });
      },
      onBlur: ({ target }: FocusEvent) => {
        if (connectionOf(target)) canvas.setState({ lit: null });
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === "Enter" && selectsFocused(store, event.target)) return event.preventDefault();
        const data = connectionOf(event.target)?.data;
        if (!data || (event.key !== "Delete" && event.key !== "Backspace")) return;
        event.preventDefault();
        event.stopPropagation();
        const outlet = data.outlet.path === null ? undefined : outletAt(data.outlet.path);
        const { facts, perform } = store.getState();
        if (!outlet || !facts.canEdit || data.connection.kind === "implicit") return;
        canvas.setState({ lit: null, selectedConnection: null });
        perform({ type: "disconnect", stepId: data.connection.from, outlet });
      },
    };
  }, [store, canvas, flow]);
}

/** Whether there was something to select. */
function selectsFocused(store: BuilderStore, target: EventTarget): boolean {
  const node = target instanceof HTMLElement && target.matches(".react-flow__node") ? target.dataset.id : undefined;
  const { selection, select } = store.getState();
  if (node === undefined || selectedNodes(selection).has(node)) return false;
  select(selectionOf([node]));
  return true;
}
