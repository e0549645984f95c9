"use client";

import { useRef } from "react";
import { PlaceholderList } from "@/components/message-editor/placeholder-list";
import { useCompletion } from "@/components/message-editor/use-completion";
import { Input } from "@/components/ui/input";
import { useActionEditing } from "./action-editing";

interface PlaceholderInputProps {
  /** Its accessible name: in a table the head says it to those who see. */
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
}

/** A cell of a table in which placeholders may stand: two braces open the list. */
export function PlaceholderInput({ label, placeholder, value, onChange }: PlaceholderInputProps) {
  const { isReadOnly } = useActionEditing();
  const control = useRef<HTMLInputElement>(null);
  const completion = useCompletion(control, value, onChange);
  const { isOpen, listId, active } = completion;
  return (
    <div className="relative">
      <Input
        ref={control}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        readOnly={isReadOnly}
        autoComplete="off"
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        onKeyDown={completion.onKeyDown}
        onBlur={completion.close}
        onChange={(event) => {
          onChange(event.target.value);
          completion.follow(event.target.value, event.target.selectionStart);
        }}
      />
      {isOpen ? (
        <PlaceholderList id={listId} options={completion.options} active={active} onChoose={completion.choose} />
      ) : null}
    </div>
  );
}
