"use client";

import { useLocale, useTranslations } from "@/components/i18n/client";
import type { DraftReview } from "@/lib/interactions/shared";
import { countChanged } from "./change-list";

/** In one line: since which version, how much, and by whom. */
export function PublishSummary({ review: { liveNumber, changes, changedBy } }: { review: DraftReview }) {
  const t = useTranslations("definitions.publish");
  const locale = useLocale();
  const names = new Intl.ListFormat(locale, { type: "conjunction" }).format(changedBy);
  const since =
    liveNumber === null ? t("first") : t("since", { number: String(liveNumber), count: countChanged(changes) });
  return (
    <>
      <span>{since}</span>
      {changedBy.length > 0 ? <span className="ml-2">{t("changedBy", { names })}</span> : null}
    </>
  );
}
