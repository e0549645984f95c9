"use client";

import { type ComponentProps, useId } from "react";
import { Input } from "@/components/ui/input";
import { useActionEditing } from "./action-editing";

interface ProposingInputProps extends ComponentProps<typeof Input> {
  /** Names in use; others may be typed. */
  proposed: readonly string[];
}

/** A name of something: what there is already is proposed. */
export function ProposingInput({ proposed, ...input }: ProposingInputProps) {
  const { isReadOnly } = useActionEditing();
  const listId = useId();
  return (
    <>
      <Input {...input} readOnly={isReadOnly} list={listId} maxLength={100} autoComplete="off" />
      <datalist id={listId}>
        {proposed.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
