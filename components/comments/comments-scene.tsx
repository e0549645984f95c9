"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { CommentsApi } from "./comments-api";
import type { Written } from "./mention-text";

interface CommentsScene {
  api: CommentsApi;
  canComment: boolean;
  /** What was written and not sent, by what it answers. */
  drafts: Map<string, Written>;
}

const SceneContext = createContext<CommentsScene | null>(null);

/** What stands unsent outlives the panel: looking something up must not cost what one was about to say. */
const draftsOf = new WeakMap<object, Map<string, Written>>();

interface CommentsSceneProviderProps {
  /** Of the editor, whose unsent comments these are. */
  editor: object;
  api: CommentsApi;
  canComment: boolean;
  children: ReactNode;
}

/** What the parts of the panel have in common, and what they have read. */
export function CommentsSceneProvider({ editor, api, canComment, children }: CommentsSceneProviderProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 30_000 } } }));
  const [drafts] = useState(() => {
    const kept = draftsOf.get(editor) ?? new Map<string, Written>();
    draftsOf.set(editor, kept);
    return kept;
  });
  return (
    <QueryClientProvider client={client}>
      <SceneContext value={{ api, canComment, drafts }}>{children}</SceneContext>
    </QueryClientProvider>
  );
}

export function useScene(): CommentsScene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error("useScene outside of CommentsSceneProvider");
  return scene;
}
