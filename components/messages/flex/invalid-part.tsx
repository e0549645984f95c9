"use client";

import { useTranslations } from "@/components/i18n/client";

/** Stands where a part of a drawn message is not drawn, naming it by its JSON path: it cannot be read, or it is too much. */
export function InvalidPart({ path, fault }: { path: string; fault: "unreadable" | "too_much" }) {
  const t = useTranslations("messages");
  return (
    <span className="m-1 inline-block max-w-full rounded-xs border border-dashed border-[#b63c35] bg-[#fff4f3] px-1.5 py-0.5 text-2xs text-[#962c27] [overflow-wrap:anywhere]">
      {t(`flex.${fault}`, { path: path || "/" })}
    </span>
  );
}
