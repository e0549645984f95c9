import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { CanvasView, Viewport } from "@/components/builder-store/canvas-view";
import { isTyping } from "@/components/ui/use-hotkeys";
import type { Point, Selection } from "@/lib/builder/shared";
import { type CanvasGraph, freeBox, measures, type Positions, sizeOf, zoomLimits } from "@/lib/canvas/shared";
import { selectedNodes } from "./flow-ids";
import type { Arrange } from "./use-arrange";
import { placeOf } from "./use-connecting";
import { byKind } from "./use-dragging";
import { useSelectionBox } from "./use-selection-box";
import { useTidy } from "./use-tidy";

const fitOptions = { padding: { top: "72px", bottom: "56px", left: "48px", right: "48px" }, maxZoom: 1 } as const;
/** How much room stays around what was brought into view, in pixels of the screen. */
const margin = 48;

interface ViewOptions {
  graph: CanvasGraph;
  positions: Positions;
  arrange: Arrange;
}

/** Tells the store what can be done with this canvas, as long as it is shown. Returns what has to be told when it came to rest. */
export function useCanvasView({
  graph,
  positions,
  arrange,
}: ViewOptions): (event: unknown, viewport: Viewport) => void {
  const store = useBuilderStore();
  const { rested, listeners } = useRest();
  const moving = useMoving();
  const arranging = useArranging({ graph, positions, arrange });
  const pointing = usePointing();
  useEffect(() => {
    const onViewport: CanvasView["onViewport"] = (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const view: CanvasView = { ...moving, ...arranging, ...pointing, onViewport };
    store.getState().showView(view);
    return () => store.getState().showView(null);
  }, [store, moving, arranging, pointing, listeners]);
  return rested;
}

function useRest() {
  return useMemo(() => {
    const listeners = new Set<(viewport: Viewport) => void>();
    const rested = (_event: unknown, viewport: Viewport) => {
      for (const listener of listeners) listener(viewport);
    };
    return { listeners, rested };
  }, []);
}

/** Everything that moves the view and nothing else. */
function useMoving() {
  const store = useBuilderStore();
  const flow = useReactFlow();
  const api = useStoreApi();
  const boxOf = useSelectionBox();
  return useMemo(() => {
    const boxOfIds = (ids: readonly string[]) => boxOf({ steps: ids, notes: ids, frames: ids });
    const isInView = (ids: readonly string[]) => {
      const box = boxOfIds(ids);
      const { width, height, transform } = api.getState();
      const [x, y, zoom] = transform;
      if (!box) return true;
      const [left, top] = [box.x * zoom + x, box.y * zoom + y];
      return left >= 0 && top >= 0 && left + box.width * zoom <= width && top + box.height * zoom <= height;
    };
    const show = (selection: Selection, maxZoom: number) => {
      const box = boxOf(selection);
      if (!box) return;
      const { width, height } = api.getState();
      const fitting = Math.min((width - margin * 2) / box.width, (height - margin * 2) / box.height);
      const zoom = Math.max(zoomLimits.min, Math.min(maxZoom, fitting));
      void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom });
    };
    return {
      zoomIn: () => void flow.zoomIn(),
      zoomOut: () => void flow.zoomOut(),
      zoomTo: (zoom: number) => void flow.zoomTo(zoom),
      fitAll: () => void flow.fitView(fitOptions),
      fitSelection: () => show(store.getState().selection, 1),
      bringIntoView: (ids: readonly string[]) => {
        if (!isInView(ids)) show({ steps: ids, notes: ids, frames: ids }, Math.max(flow.getZoom(), 0.45));
      },
      focusStep: (stepId: string) => focusNode(api.getState().domNode, stepId),
      viewport: () => flow.getViewport(),
      setViewport: (viewport: Viewport) => void flow.setViewport(viewport),
    };
  }, [store, flow, api, boxOf]);
}

/** Waits for two frames: a node that was out of sight is drawn by then. Whoever has gone into a field meanwhile stays there. */
function focusNode(canvas: HTMLElement | null, stepId: string): void {
  const before = document.activeElement;
  const focus = () => {
    const { activeElement } = document;
    if (activeElement !== before && isTyping(activeElement)) return;
    const node = canvas?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(stepId)}"]`);
    node?.focus({ preventScroll: true });
  };
  requestAnimationFrame(() => requestAnimationFrame(focus));
}

/** Everything that moves things. */
function useArranging({ graph, positions, arrange }: ViewOptions) {
  const store = useBuilderStore();
  const tidy = useTidy({ graph, positions, arrange });
  const latest = useRef({ graph, positions });
  useEffect(() => {
    latest.current = { graph, positions };
  }, [graph, positions]);
  return useMemo(() => {
    const sizes = () => Object.fromEntries(latest.current.graph.nodes.map((node) => [node.step.id, sizeOf(node)]));
    const nudge = ({ x, y }: Point) => {
      const { selection, editing } = store.getState();
      const { notes, frames } = editing.document.layout;
      const all: Record<string, Point> = {
        ...latest.current.positions,
        ...prefixed("note", notes),
        ...prefixed("frame", frames),
      };
      const moved = [...selectedNodes(selection)].flatMap((id) => {
        const at = all[id];
        return at ? [[id, { x: at.x + x, y: at.y + y }] as const] : [];
      });
      if (moved.length > 0) arrange({ type: "move", ...byKind(Object.fromEntries(moved)) }, { group: "nudge" });
    };
    return {
      tidy,
      nudge,
      align: (selection: Selection, edge: Parameters<CanvasView["align"]>[1]) =>
        void arrange({ type: "align", selection, sizes: sizes(), edge }),
      distribute: (selection: Selection, axis: "horizontal" | "vertical") =>
        void arrange({ type: "distribute", selection, sizes: sizes(), axis }),
    };
  }, [store, arrange, tidy]);
}

function prefixed(kind: "note" | "frame", items: Readonly<Record<string, Point>>): Record<string, Point> {
  return Object.fromEntries(Object.entries(items).map(([id, { x, y }]) => [`${kind}:${id}`, { x, y }]));
}

/** How high a step is that has a message or two. */
const usualHeight = 160;

/** Where the pointer was last, if that is over the canvas, and where there is room. */
function usePointing(): Pick<CanvasView, "pointer" | "freePlace"> {
  const api = useStoreApi();
  const last = useRef<Point | null>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY, target }: PointerEvent) => {
      const isOver = target instanceof Element && api.getState().domNode?.contains(target);
      last.current = isOver ? { x: clientX, y: clientY } : null;
    };
    window.addEventListener("pointermove", follow, { passive: true });
    return () => window.removeEventListener("pointermove", follow);
  }, [api]);
  return useMemo(() => {
    const middle = () => {
      const state = api.getState();
      const { x = 0, y = 0, width = 0, height = 0 } = state.domNode?.getBoundingClientRect() ?? {};
      return placeOf({ x: x + width / 2, y: y + height / 2 }, state);
    };
    const freePlace = () => {
      const { x, y } = middle();
      const wish = { x: x - measures.width / 2, y: y - usualHeight / 2, width: measures.width, height: usualHeight };
      const others = [...api.getState().nodeLookup.values()].map(({ internals, measured }) => {
        const { width = 0, height = 0 } = measured;
        return { ...internals.positionAbsolute, width, height };
      });
      const free = freeBox(wish, others);
      return { x: free.x, y: free.y };
    };
    return { freePlace, pointer: () => (last.current ? placeOf(last.current, api.getState()) : middle()) };
  }, [api]);
}
