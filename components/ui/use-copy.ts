"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notifyError } from "./toast";

const confirmedForMs = 2_000;

/** Copies a text; `isCopied` is true for two seconds afterwards. */
export function useCopy(value: string): { isCopied: boolean; copy: () => Promise<void> } {
  const t = useTranslations("ui");
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), confirmedForMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      notifyError(t("copyFailed"));
    }
  };
  return { isCopied, copy };
}
