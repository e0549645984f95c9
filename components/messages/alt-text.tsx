"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { useMessageSurroundings } from "./message-context";

/** What chat lists and notifications say instead of a drawn message, for those who want to see it (INB-163). */
export function AltText({ text }: { text: string }) {
  const t = useTranslations("messages");
  const { onAction, isInert } = useMessageSurroundings();
  if (onAction || isInert) return null;
  return (
    <details className="group/alt mt-1 max-w-75 text-2xs text-fg-2">
      <summary className="inline-flex min-h-6 cursor-pointer items-center gap-0.5 rounded-xs">
        <Icon icon={ChevronRight} size={12} className="group-open/alt:rotate-90" />
        {t("altText")}
      </summary>
      <p className="wrap-as-platform ps-3.5 text-xs">{text}</p>
    </details>
  );
}
