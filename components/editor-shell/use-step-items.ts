"use client";

import { useMemo } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { indexOf, titleOf } from "@/lib/engine";
import type { PickerItem } from "./picker-dialog";

/** Steps as lines to choose from, by their ids. */
export function useStepItems(ids: readonly string[]): PickerItem[] {
  const { meaning } = useDocument();
  return useMemo(() => {
    const { byId } = indexOf(meaning);
    return ids.flatMap((id) => {
      const step = byId.get(id);
      return step ? [{ id, label: titleOf(step), hint: id }] : [];
    });
  }, [meaning, ids]);
}
