"use client";

import { useTranslations } from "@/components/i18n/client";
import type { MessageProblem } from "@/lib/messages";
import { formatBytes } from "./format";

/** What a problem of a message is called for people, in their language: the one place where codes become sentences. */
export function useProblemText(): (problem: MessageProblem) => string {
  const t = useTranslations("messages");
  return ({ code, limit, found, unit }) => {
    const shown = (value: number | string | undefined) =>
      unit === "bytes" && typeof value === "number" ? formatBytes(value) : String(value ?? "");
    return t(`problems.${code}`, { limit: shown(limit), found: shown(found) });
  };
}
