"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** Letters smaller than this share of their size are no longer read. */
const smallest = 0.4;

/** `adjustMode: shrink-to-fit`: makes the letters of one line smaller until the line fits; the rest is cut off as usual. */
export function useShrinkToFit<T extends HTMLElement>(isWanted: boolean, fontSize: string): RefObject<T | null> {
  const line = useRef<T>(null);
  useLayoutEffect(() => {
    const element = line.current;
    if (!isWanted || !element) return;
    const fit = () => fitLine(element, fontSize);
    fit();
    const observer = new ResizeObserver(fit);
    if (element.parentElement) observer.observe(element.parentElement);
    return () => observer.disconnect();
  }, [isWanted, fontSize]);
  return line;
}

function fitLine(element: HTMLElement, fontSize: string): void {
  // Where motion is reduced every change still is a transition, if of no length: what is measured right away would be the old size.
  element.style.transitionProperty = "none";
  element.style.fontSize = fontSize;
  const share = element.clientWidth / Math.max(1, element.scrollWidth);
  if (share < 1) element.style.fontSize = `calc(${fontSize} * ${Math.max(smallest, share)})`;
}
