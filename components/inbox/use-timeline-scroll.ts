"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** INB-124: this close to the end new entries are followed. */
const nearEndPixels = 100;

interface TimelineScrollOptions {
  /** Changes when another conversation or another stretch of it is shown. */
  scene: string;
  /** Ids of what is shown, oldest first. */
  firstId: string | undefined;
  lastId: string | undefined;
  /** Whether the end of what is shown is the present. */
  reachesPresent: boolean;
  linkedId: string | null;
}

/** Keeps the reader's place: at the end when there, still when older entries come in above, on the linked entry at first. */
export function useTimelineScroll(scroller: RefObject<HTMLDivElement | null>, options: TimelineScrollOptions) {
  const { scene, firstId, lastId, reachesPresent, linkedId } = options;
  const [isAtEnd, setAtEnd] = useState(true);
  const place = useRef({ scene: "", firstId: "", height: 0, top: 0, wasAtEnd: true });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !firstId) return;
    const before = place.current;
    if (before.scene !== scene) showFirst(element, linkedId);
    else if (before.firstId !== firstId) element.scrollTo(0, before.top + (element.scrollHeight - before.height));
    else if (before.wasAtEnd && reachesPresent) element.scrollTo(0, element.scrollHeight);
    place.current = measure(element, scene, firstId);
  }, [scroller, scene, firstId, lastId, reachesPresent, linkedId]);
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    place.current = measure(element, place.current.scene, place.current.firstId);
    setAtEnd(place.current.wasAtEnd);
  }, [scroller]);
  useFollowGrowth(scroller, place);
  const jumpToEnd = useCallback(() => {
    const element = scroller.current;
    if (element) element.scrollTo(0, element.scrollHeight);
  }, [scroller]);
  return { isAtEnd, onScroll, jumpToEnd };
}

function measure(element: HTMLElement, scene: string, firstId: string) {
  const rest = element.scrollHeight - element.scrollTop - element.clientHeight;
  return { scene, firstId, height: element.scrollHeight, top: element.scrollTop, wasAtEnd: rest < nearEndPixels };
}

/** A linked entry in the middle; else where unread begins, when that is above what fits; else the end. */
function showFirst(element: HTMLElement, linkedId: string | null): void {
  const linked = linkedId && element.querySelector(`[data-entry="${CSS.escape(linkedId)}"]`);
  if (linked) return linked.scrollIntoView({ block: "center" });
  element.scrollTo(0, element.scrollHeight);
  const unread = element.querySelector<HTMLElement>("[data-unread]");
  if (unread && unread.offsetTop < element.scrollTop) element.scrollTo(0, unread.offsetTop - 8);
}

/** The composer grows, a picture arrives: who was at the end stays there. */
function useFollowGrowth(scroller: RefObject<HTMLDivElement | null>, place: RefObject<{ wasAtEnd: boolean }>): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (place.current.wasAtEnd) element.scrollTo(0, element.scrollHeight);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, place]);
}
