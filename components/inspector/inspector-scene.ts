"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { ActionChoices } from "@/components/action-editor/action-editing";
import type { FileKind, StoredFile } from "@/lib/media/shared";

export interface PreviewAccount {
  id: string;
  name: string;
  iconUrl?: string | undefined;
}

/** What the inspector needs from the page around it. */
export interface InspectorScene {
  /** The name of the interaction; previews bear it where there is no channel. */
  title: string;
  /** The accounts in whose name previews can be shown, those where the interaction is enabled first (MSG-16). */
  accounts?: readonly PreviewAccount[] | undefined;
  /** Keeps a file and says where it is; absent where nothing can be uploaded. */
  upload?: ((file: Blob, kind: FileKind) => Promise<StoredFile>) | undefined;
  /** What the workspace has for actions to name. */
  available?: ActionChoices | undefined;
  /** What else can be done with what the selected step says; absent where there is no server. */
  trials?: ReactNode;
}

export const InspectorContext = createContext<InspectorScene | null>(null);

export function useScene(): InspectorScene {
  const scene = useContext(InspectorContext);
  if (!scene) throw new Error("useScene outside of Inspector");
  return scene;
}
