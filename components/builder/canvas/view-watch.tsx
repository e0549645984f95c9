"use client";

import { useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { isCoarser, zoomLevelOf } from "@/lib/canvas/shared";
import { type CanvasStore, useCanvasStore } from "./canvas-store";

/** After this time without a movement the view is at rest. */
const restMilliseconds = 120;

/**
 * Follows the view while it moves, so that nobody else has to (PERF-3), and tells the level of detail. Less detail counts at once; more
 * of it only when the view has come to rest, as it is dear to draw. After a change of size the canvas is marked as `data-sharp` until
 * the next movement: what is moved as a picture is not painted anew by the browser, however large it becomes.
 */
export function ViewWatch() {
  const flow = useStoreApi();
  const canvas = useCanvasStore();
  useEffect(() => watch(flow, canvas), [flow, canvas]);
  return null;
}

function watch(flow: ReturnType<typeof useStoreApi>, canvas: CanvasStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = flow.getState().transform;
  const setLevel = () => {
    const level = zoomLevelOf(last[2]);
    if (level !== canvas.getState().level) canvas.setState({ level });
  };
  let painted = last[2];
  const rest = () => {
    if (last[2] !== painted) flow.getState().domNode?.setAttribute("data-sharp", "");
    painted = last[2];
    setLevel();
  };
  const unsubscribe = flow.subscribe(({ transform, domNode }) => {
    if (transform === last) return;
    last = transform;
    if (isCoarser(zoomLevelOf(last[2]), canvas.getState().level)) setLevel();
    domNode?.removeAttribute("data-sharp");
    clearTimeout(timer);
    timer = setTimeout(rest, restMilliseconds);
  });
  setLevel();
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
