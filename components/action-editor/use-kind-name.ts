"use client";

import { useCallback } from "react";
import { useTranslations } from "@/components/i18n/client";
import { actionTypeOf } from "@/lib/engine";

/** What a kind of action is called; one that nobody knows shows its own name. */
export function useKindName(): (type: string) => string {
  const t = useTranslations("action-editor.kinds");
  return useCallback(
    (type) => {
      const known = actionTypeOf(type);
      return known ? t(known) : type;
    },
    [t],
  );
}
