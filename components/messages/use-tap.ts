"use client";

import type { MouseEvent } from "react";
import type { Action } from "@/lib/messages";
import { useMessageSurroundings } from "./message-context";

/** What a press does: act for the person, or explain to whoever looks at the message. */
export interface Tap {
  does: "act" | "explain";
  onClick: (event: MouseEvent) => void;
}

/** What a press on something does here. Nothing where there is no action, or where bubbles are pictures. */
export function useTap(action: Action | undefined, label: string): Tap | undefined {
  const { onAction, onInspect, isInert } = useMessageSurroundings();
  if (!action || isInert) return undefined;
  if (onAction) return { does: "act", onClick: () => onAction(action, label) };
  if (!onInspect) return undefined;
  return { does: "explain", onClick: (event) => onInspect({ action, label, anchor: event.currentTarget }) };
}
