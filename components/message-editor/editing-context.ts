"use client";

import { createContext, useContext } from "react";
import type { FileKind, StoredFile } from "@/lib/media/shared";
import type { DraftProblem } from "@/lib/templates/shared";

/** Something that a text may name in double braces. */
export interface PlaceholderOption {
  /** What stands between the braces, such as `user.profile.displayName`. */
  path: string;
  label: string;
}

/** A step that a button may lead to. */
export interface StepTarget {
  id: string;
  title: string;
}

/** What the editors of messages need from wherever they stand. */
export interface Editing {
  placeholders: readonly PlaceholderOption[];
  /** Steps of the interaction at hand; absent outside of one. */
  targets?: readonly StepTarget[];
  /** Keeps a file and says where it is; absent where nothing can be uploaded. */
  upload?: (file: Blob, kind: FileKind) => Promise<StoredFile>;
  /** Pointers into the list of messages. */
  problems: readonly DraftProblem[];
  /** Something is typed that is no message yet, such as half of a JSON text: it must not be saved as if it were not there. */
  setBroken: (place: string, isBroken: boolean) => void;
  isReadOnly?: boolean;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("useEditing outside of MessageListEditor");
  return editing;
}
