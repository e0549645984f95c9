"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { useStore } from "zustand";
import type { BuilderDocument } from "@/lib/builder/shared";
import type { BuilderFacts, BuilderState } from "./builder-state";
import { type BuilderStore, createBuilderStore } from "./create-builder-store";

/** For `ViewOnly` alone; everybody else reads the hooks below. */
export const BuilderContext = createContext<BuilderStore | null>(null);

interface BuilderProviderProps {
  facts: BuilderFacts;
  document: BuilderDocument;
  revision: number;
  children: ReactNode;
}

/** Holds the editor of one interaction for everything below. Opened on another interaction it needs another `key`. */
export function BuilderProvider({ facts, document, revision, children }: BuilderProviderProps) {
  const [store] = useState(() => createBuilderStore({ facts, document, revision }));
  return <BuilderContext value={store}>{children}</BuilderContext>;
}

/** The store itself, for handlers that need what is true when they run; it never changes, so reading it draws nothing anew. */
export function useBuilderStore(): BuilderStore {
  const store = useContext(BuilderContext);
  if (!store) throw new Error("useBuilderStore outside of BuilderProvider");
  return store;
}

/** One thing out of the state. Draws anew only when that thing is another one: choose something stable, not a new object. */
export function useBuilder<T>(choose: (state: BuilderState) => T): T {
  return useStore(useBuilderStore(), choose);
}

/** The document being edited. */
export function useDocument(): BuilderDocument {
  return useBuilder((state) => state.editing.document);
}
