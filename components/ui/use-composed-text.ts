"use client";

import { type ChangeEvent, type CompositionEvent, useRef, useState } from "react";

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
  const composing = useRef(false);
  return {
    value: draft ?? value,
    onChange: ({ currentTarget }) => {
      if (composing.current) setDraft(currentTarget.value);
      else onChange(currentTarget.value, currentTarget);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: ({ currentTarget }) => {
      composing.current = false;
      setDraft(undefined);
      onChange(currentTarget.value, currentTarget);
    },
  };
}
