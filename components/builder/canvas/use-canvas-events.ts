import { type HandleType, type ReactFlowProps, useStoreApi } from "@xyflow/react";
import { type MouseEvent as ReactMouseEvent, useEffect, useMemo } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { CanvasMenu } from "./canvas-store";
import { useCanvasStore } from "./canvas-store";
import { meantBy, selectedNodes, selectionOf } from "./flow-ids";
import type { ConnectionFlowEdge, FlowNode } from "./flow-types";
import { type Connecting, placeOf } from "./use-connecting";
import { useConnectionKeys } from "./use-connection-keys";

type Events = Partial<ReactFlowProps<FlowNode, ConnectionFlowEdge>>;

/** What happens at the canvas beside dragging and selecting: connections, menus, what is lit. */
export function useCanvasEvents(connecting: Connecting): Events {
  const store = useBuilderStore();
  const lighting = useLighting();
  const menus = useMenus();
  const keys = useConnectionKeys();
  const drawing = useConnectingEvents(connecting);
  useCancelKey(connecting);
  return useMemo(
    () => ({
      ...lighting,
      ...drawing,
      ...keys,
      ...(store.getState().facts.canEdit && menus),
    }),
    [store, lighting, menus, drawing, keys],
  );
}

function useConnectingEvents(connecting: Connecting): Events {
  return useMemo(
    () => ({
      onConnectStart: (_event, { nodeId, handleId }) => connecting.start(nodeId, handleId),
      onConnectEnd: (event) => connecting.end(event),
      // React Flow offers the end of a connection to be dragged only where this is given; what a drop means is decided at its end.
      onReconnect: () => undefined,
      onReconnectStart: (_event: ReactMouseEvent, edge: ConnectionFlowEdge, _type: HandleType) =>
        connecting.startFrom(edge),
    }),
    [connecting],
  );
}

/** Esc lets go of a connection without any change (CAN-3); nobody else hears of it. */
function useCancelKey(connecting: Connecting): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !connecting.cancel()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [connecting]);
}

/** The connection under the pointer stands out with both its ends (CAN-6); a click keeps it. */
function useLighting(): Events {
  const canvas = useCanvasStore();
  const store = useBuilderStore();
  return useMemo(
    () => ({
      onEdgeMouseEnter: (_event, { id, source, target }) => canvas.setState({ lit: { id, ends: [source, target] } }),
      onEdgeMouseLeave: () => canvas.setState({ lit: null }),
      onEdgeClick: (_event, { id }) => {
        store.getState().select({});
        canvas.setState({ selectedConnection: id });
      },
      onPaneClick: () => {
        store.getState().select({});
        canvas.setState({ selectedConnection: null, menu: null });
      },
    }),
    [canvas, store],
  );
}

function useMenus(): Events {
  const canvas = useCanvasStore();
  const store = useBuilderStore();
  const flow = useStoreApi();
  return useMemo(() => {
    const show = (event: MouseEvent | ReactMouseEvent, menu: (at: CanvasMenu["at"]) => CanvasMenu) => {
      event.preventDefault();
      canvas.setState({ menu: menu({ x: event.clientX, y: event.clientY }) });
    };
    return {
      onNodeContextMenu: (event, { id }) => {
        const { selection, select } = store.getState();
        if (!selectedNodes(selection).has(id)) select(selectionOf([id]));
        show(event, (at) => ({ type: "selection", at }));
      },
      onPaneContextMenu: (event) => show(event, (at) => ({ type: "pane", at, place: placeOf(at, flow.getState()) })),
      onNodeDoubleClick: (_event, { id }) => {
        const { kind, id: meant } = meantBy(id);
        if (kind === "step") store.getState().open(meant, { tab: "messages" });
      },
    } satisfies Events;
  }, [canvas, store, flow]);
}
