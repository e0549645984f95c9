"use client";

import { useTranslations } from "@/components/i18n/client";
import { useMessageSurroundings } from "./message-context";

/** What chat lists and notifications say instead of a drawn message, for those who want to see it (INB-163). */
export function AltText({ text }: { text: string }) {
  const t = useTranslations("messages");
  const { onAction, isInert } = useMessageSurroundings();
  if (onAction || isInert) return null;
  return (
    <details className="mt-1 max-w-75 text-2xs text-fg-3">
      <summary className="inline-flex min-h-6 cursor-pointer items-center rounded-xs">{t("altText")}</summary>
      <p className="wrap-as-platform text-xs text-fg-2">{text}</p>
    </details>
  );
}
