"use client";

import { createContext, useContext } from "react";
import type { StepMessage } from "@/lib/engine";
import type { FileKind, StoredFile } from "@/lib/media/shared";
import type { DraftProblem } from "@/lib/templates/shared";

/** Something that a text may name in double braces. */
export interface PlaceholderOption {
  /** What stands between the braces, such as `user.profile.displayName`. */
  path: string;
  label: string;
  /** Not there on every way that leads here (INS-9). */
  isUncertain?: boolean;
}

/** A step that a button may lead to. */
export interface StepTarget {
  id: string;
  title: string;
  /** Beside the title; without it the id. */
  hint?: string;
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
  /** Where the list of messages stands in the whole that is edited, such as `/messages`. */
  root?: string;
  /** What is known of a name in braces; without it every name will do (INS-11). */
  judge?: (path: readonly string[] | undefined) => "known" | "uncertain" | "unknown";
  /** Adds a step and leads the button there whose target is at this pointer. */
  addTarget?: (pointer: string) => void;
  /** Kinds that a message may become without losing what it says, and how (INS-3). */
  conversions?: {
    of: (message: StepMessage) => readonly StepMessage["type"][];
    run: (index: number, to: StepMessage["type"]) => void;
  };
  /** A pointer that is to be seen: what is folded around it unfolds (INS-2). */
  shown?: string | undefined;
  /** Answers that cards can list, in list order, for choosing among them and for previews (MSG-10). */
  answers?: readonly { stepId: string; label: string; value: string }[];
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("useEditing outside of MessageListEditor");
  return editing;
}
