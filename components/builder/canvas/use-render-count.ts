import { type RefObject, useEffect, useRef } from "react";

/** Writes into an element how often it was drawn, so that a test can tell what a drag draws anew (PERF-14). */
export function useRenderCount<T extends HTMLElement | SVGElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  const count = useRef(0);
  useEffect(() => {
    count.current += 1;
    ref.current?.setAttribute("data-renders", String(count.current));
  });
  return ref;
}
