"use client";

import type { MouseEvent } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { Action } from "@/lib/messages";
import { useMessageSurroundings } from "./message-context";
import { useDescribeAction } from "./use-describe-action";

/** The properties of a button that makes something tappable. */
interface Tap {
  onClick: (event: MouseEvent) => void;
  /** Said instead of the visible words, where a press does something else than those say. */
  "aria-label"?: string;
}

/** What a press on something does here: act, or explain. Nothing where there is no action, or where bubbles are pictures. */
export function useTap(action: Action | undefined, label: string): Tap | undefined {
  const t = useTranslations("messages");
  const describe = useDescribeAction();
  const { onAction, onInspect, isInert } = useMessageSurroundings();
  if (!action || isInert) return undefined;
  if (onAction) return { onClick: () => onAction(action, label) };
  if (!onInspect) return undefined;
  return {
    onClick: (event) => onInspect({ action, label, anchor: event.currentTarget }),
    "aria-label": t("action.inspect", { label: label || describe(action) }),
  };
}
