"use client";

import { type FocusEvent, type KeyboardEvent, useRef } from "react";
import { isComposing } from "@/components/ui/use-hotkeys";

/**
 * UND-6 for fields that keep what is typed to themselves until it is taken: undo belongs to the field as long as its text is not
 * the one it had when it got the focus; from then on to the document, like everywhere else.
 */
export function useOwnUndo(text: string) {
  const start = useRef(text);
  return {
    onFocus: (_event: FocusEvent) => {
      start.current = text;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (isComposing(event.nativeEvent) || !isHistoryKey(event)) return;
      // What hears of no key leaves it to the browser, whose own history of the field then applies.
      if (text !== start.current) event.stopPropagation();
    },
  };
}

function isHistoryKey({ key, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean {
  return (metaKey || ctrlKey) && !altKey && ["z", "y"].includes(key.toLowerCase());
}
