"use client";

import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { isComposing } from "@/components/ui/use-hotkeys";
import { type CompletionRange, complete, completionAt, matchOptions } from "./completion-at";
import { type PlaceholderOption, useEditing } from "./editing-context";

type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** Completion of placeholders in a text field: opens on two braces, or by `openAtCaret` from a button. */
export function useCompletion(
  control: RefObject<TextControl | null>,
  value: string,
  onChange: (value: string) => void,
) {
  const { placeholders } = useEditing();
  const listId = useId();
  const [range, setRange] = useState<CompletionRange>();
  const [active, setActive] = useState(0);
  const nextCaret = useRef<number>(undefined);
  const options = range ? matchOptions(placeholders, range.query).slice(0, 50) : [];
  const isOpen = options.length > 0;
  // The caret can be put where it belongs once the new text stands in the field.
  useEffect(() => {
    if (nextCaret.current === undefined || !control.current) return;
    control.current.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = undefined;
  });
  const choose = ({ path }: PlaceholderOption) => {
    if (!range) return;
    const completed = complete(value, range, path);
    nextCaret.current = completed.caret;
    setRange(undefined);
    onChange(completed.text);
    control.current?.focus();
  };
  const follow = (text: string, caret: number | null) => {
    setRange(completionAt(text, caret ?? text.length));
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || isComposing(event.nativeEvent)) return;
    const option = options[active];
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % options.length),
      ArrowUp: () => setActive((active + options.length - 1) % options.length),
      Enter: () => option && choose(option),
      Tab: () => option && choose(option),
      Escape: () => setRange(undefined),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  const openAtCaret = () => {
    const caret = control.current?.selectionStart ?? value.length;
    setRange({ from: caret, to: caret, query: "" });
    setActive(0);
    control.current?.focus();
  };
  return { isOpen, listId, options, active, choose, follow, onKeyDown, openAtCaret, close: () => setRange(undefined) };
}
