"use client";

import { useTranslations } from "@/components/i18n/client";

/** Stands where a part of a drawn message could not be read, naming it by its JSON path. */
export function InvalidPart({ path }: { path: string }) {
  const t = useTranslations("messages");
  return (
    <span className="m-1 inline-block rounded-xs border border-dashed border-danger-line px-1.5 py-0.5 text-2xs text-danger-fg">
      {t("flex.invalid", { path: path || "/" })}
    </span>
  );
}
