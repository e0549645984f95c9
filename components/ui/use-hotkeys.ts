"use client";

import { useEffect, useRef } from "react";
import { matchesHotkey, parseHotkey } from "./hotkey";
import { useIsMac } from "./use-is-mac";

export interface HotkeyBinding {
  /** Notation of `parseHotkey`: `mod+k`, `shift+j`, `?`. */
  keys: string;
  run: (event: KeyboardEvent) => void;
  /** Whether it acts while a text is being typed: without a word, keys with `mod` do and others do not. */
  whileTyping?: boolean;
  /** Further conditions, such as where the focus is. */
  when?: (event: KeyboardEvent) => boolean;
  /** Works while focus is in a dialog, menu or list; otherwise those keep their keys to themselves. */
  insidePopups?: boolean;
  disabled?: boolean;
}

/**
 * Binds keys for as long as the component lives. Nothing fires while an input method is composing, nor when somebody
 * has already dealt with the press, nor, unless asked for, from inside a dialog or menu. The last binding that matches wins.
 */
export function useHotkeys(bindings: readonly HotkeyBinding[]): void {
  const current = useRef(bindings);
  const isMac = useIsMac();
  useEffect(() => {
    current.current = bindings;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented) return;
      const binding = current.current.findLast((candidate) => accepts(candidate, event, isMac));
      if (!binding) return;
      event.preventDefault();
      binding.run(event);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isMac]);
}

/** True while an input method holds the keys. Safari ends the composition before the Enter arrives, hence 229. */
export function isComposing(event: { isComposing: boolean; keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

function accepts(binding: HotkeyBinding, event: KeyboardEvent, isMac: boolean): boolean {
  if (binding.disabled) return false;
  const hotkey = parseHotkey(binding.keys);
  if (!matchesHotkey(event, hotkey, isMac)) return false;
  if (!binding.insidePopups && isInsidePopup(event.target)) return false;
  if (!(binding.whileTyping ?? hotkey.mod) && isTyping(event.target)) return false;
  return binding.when?.(event) ?? true;
}

/** Whether what has the focus takes text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
}

function isInsidePopup(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=dialog], [role=menu], [role=listbox]") !== null;
}
