"use client";

import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";
import { isComposing } from "./use-hotkeys";

interface ComposeLineProps {
  /** Names the field. */
  label: string;
  sendLabel: string;
  onSend: (text: string) => void;
  /** What else can be sent, in front of the field. */
  leading?: ReactNode;
}

/** The longest text that any platform takes. */
const maxLength = 5_000;

/** The line at the bottom of a phone where its person types. Enter sends, but not while an input method is composing. */
export function ComposeLine({ label, sendLabel, onSend, leading }: ComposeLineProps) {
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    onSend(text);
    setText("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isSending = event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (isSending && !isComposing(event.nativeEvent)) submit(event);
  };
  return (
    <form onSubmit={submit} className="flex flex-none items-end gap-1.5 border-t border-border bg-surface px-2 py-2">
      {leading}
      <textarea
        aria-label={label}
        placeholder={label}
        value={text}
        rows={1}
        maxLength={maxLength}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-28 min-h-9 min-w-0 flex-1 resize-none rounded-xl bg-surface-sunken px-3 py-2 text-sm/5 placeholder:text-fg-3 max-md:text-lg/5"
      />
      <IconButton
        type="submit"
        label={sendLabel}
        icon={<Icon icon={SendHorizontal} size={18} />}
        disabled={isEmpty}
        className="text-accent-fg"
      />
    </form>
  );
}
