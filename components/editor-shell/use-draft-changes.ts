"use client";

import { useDeferredValue, useMemo } from "react";
import { useBuilder, useDocument } from "@/components/builder-store/builder-context";
import { countChanges } from "@/lib/builder/shared";

/** How many things publishing would change. */
export function useDraftChanges(): number {
  const live = useBuilder(({ facts }) => facts.live);
  const { meaning } = useDeferredValue(useDocument());
  return useMemo(() => countChanges(live?.definition, meaning), [live, meaning]);
}
