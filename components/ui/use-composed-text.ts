"use client";

import { type ChangeEvent, type CompositionEvent, useRef, useState } from "react";
import { type Composition, compose, notComposing } from "./composed-text";

type TextControl = HTMLInputElement | HTMLTextAreaElement;

interface ComposedText<Control extends TextControl> {
  value: string;
  onChange: (event: ChangeEvent<Control>) => void;
  onCompositionStart: () => void;
  onCompositionEnd: (event: CompositionEvent<Control>) => void;
}

/**
 * What a text control needs so that nobody hears of a text while an input method composes it, and of the finished one exactly
 * once (UND-3, I18N-4).
 */
export function useComposedText<Control extends TextControl>(
  value: string,
  onChange: (value: string, control: Control) => void,
): ComposedText<Control> {
  const [draft, setDraft] = useState<string>();
  const composition = useRef<Composition>(notComposing);
  const take = (event: Parameters<typeof compose>[1], control?: Control) => {
    const { next, finished } = compose(composition.current, event);
    composition.current = next;
    setDraft(next.draft);
    if (finished !== undefined && control) onChange(finished, control);
  };
  return {
    value: draft ?? value,
    onChange: ({ currentTarget }) => take({ type: "typed", text: currentTarget.value }, currentTarget),
    onCompositionStart: () => take({ type: "start" }),
    onCompositionEnd: ({ currentTarget }) => take({ type: "end", text: currentTarget.value }, currentTarget),
  };
}
