"use client";

import { type RefObject, useEffect } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { findField } from "./find-field";

/** Editors that are loaded on demand may need a moment; about two seconds of frames. */
const patience = 120;

/**
 * INS-2: brings the field that the store names into view and gives it the focus, as soon as it is drawn. In the outline a title is
 * written in its row, and two fields must not take the focus from each other.
 */
export function useFieldInView(panel: RefObject<HTMLElement | null>, stepId: string): void {
  const place = useBuilder((state) => state.place);
  const isInRow = useBuilder(({ surface, facts }) => surface === "outline" && facts.canEdit);
  // The inspector follows the selection a moment later: until then the field would be that of the step before.
  const isDrawn = useBuilder(({ selection }) => selection.steps[0] === stepId);
  useEffect(() => {
    const { field } = place;
    if (!field || !isDrawn || (isInRow && field === "/title")) return undefined;
    let frame = 0;
    let left = patience;
    // At once if it can be: who presses F2 and writes on must not write into the field before.
    const look = () => {
      const found = panel.current && findField(panel.current, field);
      left -= 1;
      if (found && bringIntoView(found)) return;
      if (left > 0) frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [panel, place, stepId, isInRow, isDrawn]);
}

const focusable = "input, textarea, button, select, [contenteditable=true], [tabindex]";

function bringIntoView(part: HTMLElement): boolean {
  const control = part.matches(focusable) ? part : part.querySelector<HTMLElement>(focusable);
  (control ?? part).scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
  return true;
}
