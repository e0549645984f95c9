"use client";

import { useEffect } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";

/** Tells the store of every composition, in whatever field it is (UND-3), and ends a group of typing on blur. */
export function useComposition(): void {
  const store = useBuilderStore();
  useEffect(() => {
    const { compose, endGroup } = store.getState();
    const start = () => compose(true);
    const end = () => compose(false);
    window.addEventListener("compositionstart", start, true);
    window.addEventListener("compositionend", end);
    window.addEventListener("focusout", endGroup);
    return () => {
      window.removeEventListener("compositionstart", start, true);
      window.removeEventListener("compositionend", end);
      window.removeEventListener("focusout", endGroup);
    };
  }, [store]);
}
