"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";

interface ShownRows {
  /** Indices of the rows to draw. */
  from: number;
  to: number;
  scrollTo: (index: number) => void;
}

/** Rows drawn beyond either edge, so that a quick scroll finds them there. */
const spareRows = 8;
/** Before the panel was measured: a tall window's worth. */
const firstHeight = 900;

/**
 * Which rows of equal height are in view (INB-053). Ours because the heights are equal: a library that measures rows would do
 * more, and could not be compiled.
 */
export function useShownRows(scroller: RefObject<HTMLElement | null>, count: number, rowPixels: number): ShownRows {
  const [view, setView] = useState({ top: 0, height: firstHeight });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [scroller]);
  const scrollTo = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowPixels;
      const highest = top + rowPixels - element.clientHeight;
      element.scrollTo(0, Math.min(top, Math.max(element.scrollTop, highest)));
    },
    [scroller, rowPixels],
  );
  const from = Math.max(0, Math.floor(view.top / rowPixels) - spareRows);
  const to = Math.min(count, Math.ceil((view.top + view.height) / rowPixels) + spareRows);
  return { from, to, scrollTo };
}
