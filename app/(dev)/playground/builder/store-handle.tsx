"use client";

import { useEffect } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";

declare global {
  interface Window {
    /** The editor of the playground, for whoever drives it by a script. */
    builderStore?: BuilderStore;
  }
}

/** Hands the editor's store to scripts: a hundred random edits are given there as commands, and what came of them is compared. */
export function StoreHandle() {
  const store = useBuilderStore();
  useEffect(() => {
    window.builderStore = store;
    return () => {
      window.builderStore = undefined;
    };
  }, [store]);
  return null;
}
