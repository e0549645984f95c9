"use client";

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useRef, useState } from "react";
import { isComposing } from "@/components/ui/use-hotkeys";
import type { Person } from "@/lib/comments/shared";
import { fittingPeople, type MentionRange, mentionAt, nameInto, retype, type Written } from "./mention-text";

/** A text in which people can be named: `@` opens a list of them, the keyboard's focus stays in the text. */
export function useWriting(
  area: RefObject<HTMLTextAreaElement | null>,
  people: readonly Person[],
  written: Written,
  onChange: (written: Written) => void,
) {
  const listId = useId();
  const [range, setRange] = useState<MentionRange>();
  const [active, setActive] = useState(0);
  const putCaret = useNextCaret(area);
  const options = range ? fittingPeople(people, range.query) : [];
  const isOpen = options.length > 0;
  const follow = (next: Written, caret: number) => {
    setRange(mentionAt(next, caret));
    setActive(0);
  };
  const type = (text: string, caret: number) => {
    const next = retype(written, text);
    follow(next, caret);
    onChange(next);
  };
  const choose = (person: Person) => {
    if (!range) return;
    const { written: next, caret } = nameInto(written, range, person);
    putCaret(caret);
    setRange(undefined);
    onChange(next);
    area.current?.focus();
  };
  const takesKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return false;
    const option = options[active];
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % options.length),
      ArrowUp: () => setActive((active + options.length - 1) % options.length),
      Enter: () => option && choose(option),
      Tab: () => option && choose(option),
      Escape: () => setRange(undefined),
    };
    const move = moves[event.key];
    move?.();
    return move !== undefined;
  };
  const openAtCaret = () => {
    const caret = area.current?.selectionStart ?? written.text.length;
    const needsGap = /[\w.+-]$/.test(written.text.slice(0, caret));
    const sign = needsGap ? " @" : "@";
    const next = retype(written, written.text.slice(0, caret) + sign + written.text.slice(caret));
    putCaret(caret + sign.length);
    follow(next, caret + sign.length);
    onChange(next);
    area.current?.focus();
  };
  return { isOpen, listId, options, active, type, choose, takesKey, openAtCaret, close: () => setRange(undefined) };
}

/** Puts the caret where it belongs once the new text stands in the field. */
function useNextCaret(area: RefObject<HTMLTextAreaElement | null>): (caret: number) => void {
  const next = useRef<number>(undefined);
  useEffect(() => {
    if (next.current === undefined || !area.current) return;
    area.current.setSelectionRange(next.current, next.current);
    next.current = undefined;
  });
  return useCallback((caret: number) => {
    next.current = caret;
  }, []);
}
