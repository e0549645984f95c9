"use client";

import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { withoutPlaceholders } from "@/lib/engine";
import { lengthOf } from "@/lib/messages";

/** How long a text may be, in the unit that the platform counts in. */
export interface TextLimit {
  max: number;
  unit: "utf16" | "grapheme";
}

/** MSG-3: used and allowed, amber from nine tenths on, red above. Placeholders count as nothing and show as "+". */
export function Counter({ text, limit }: { text: string; limit: TextLimit }) {
  const t = useTranslations("message-editor");
  const typed = withoutPlaceholders(text);
  const used = lengthOf(typed, limit.unit);
  const tone = used > limit.max ? "text-danger-fg" : used >= limit.max * 0.9 ? "text-warning-fg" : "text-fg-3";
  return (
    <span className={cx("text-xs whitespace-nowrap tabular-nums", tone)} title={t(`counter.${limit.unit}`)}>
      {typed === text ? t("counter.plain", { used, max: limit.max }) : t("counter.withData", { used, max: limit.max })}
    </span>
  );
}
