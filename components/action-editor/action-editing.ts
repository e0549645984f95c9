"use client";

import { createContext, useContext } from "react";
import type { PlaceholderOption, StepTarget } from "@/components/message-editor/editing-context";
import type { FileKind, StoredFile } from "@/lib/media/shared";

/** What a workspace has for actions to name. */
export interface ActionChoices {
  /** `isLive`: it has been published. Only those can start. */
  interactions: readonly { id: string; title: string; isLive: boolean }[];
  templates: readonly { id: string; title: string; args: readonly string[] }[];
  tags: readonly { name: string }[];
  channels: readonly { id: string; name: string }[];
  /** Names of secrets that calls to other servers may use. */
  secrets: readonly string[];
  /** Fields of profiles that are in use, for being proposed. */
  profileKeys: readonly string[];
  /** Actions that this workspace cannot perform now, by type. */
  unavailable?: Readonly<Record<string, string>>;
}

/** What the forms of actions need from wherever they stand. */
export interface ActionEditing {
  /** What texts may name here; results of earlier actions are added by the list itself. */
  placeholders: readonly PlaceholderOption[];
  /** Steps that a failed action may lead to; absent outside of an interaction. */
  steps?: readonly StepTarget[];
  /** Keeps a file and says where it is; absent where nothing can be uploaded. */
  upload?: (file: Blob, kind: FileKind) => Promise<StoredFile>;
  /** Something is typed that is no value yet: it must not be saved as if it were not there. Give a function that stays the same. */
  setBroken: (place: string, isBroken: boolean) => void;
  /** Sentences about what is wrong, by pointer: `<pointer of the list>/0/parameters/body`. */
  problems?: Readonly<Record<string, string>>;
  isReadOnly?: boolean;
}

interface ActionScene extends ActionEditing {
  available: ActionChoices;
}

export const ActionEditingContext = createContext<ActionScene | null>(null);

export function useActionEditing(): ActionScene {
  const scene = useContext(ActionEditingContext);
  if (!scene) throw new Error("useActionEditing outside of ActionListEditor");
  return scene;
}
