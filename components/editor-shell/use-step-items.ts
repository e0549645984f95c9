"use client";

import { useMemo } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import type { PickerItem } from "@/components/ui/picker-dialog";
import { indexOf, titleOf } from "@/lib/engine";

/** Steps as lines to choose from, by their ids. */
export function useStepItems(ids: readonly string[]): PickerItem[] {
  const { meaning } = useDocument();
  return useMemo(() => {
    const { byId } = indexOf(meaning);
    return ids.flatMap((id) => {
      const step = byId.get(id);
      return step ? [{ id, label: titleOf(step), words: titleOf(step), hint: id }] : [];
    });
  }, [meaning, ids]);
}
