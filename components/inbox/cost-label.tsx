"use client";

import { useTranslations } from "@/components/i18n/client";
import type { ReplyCost } from "@/lib/inbox/shared";
import { useNow } from "./use-now";

/** What the ring counts down from: the usual life of a free reply. */
const wholeSeconds = 50;
/** Screen readers hear it now, and when this little is left. */
const lastSeconds = 15;
const circumference = 37.7;

/** INB-341: what sending costs now, second by second. Changes to the price of a push by itself when the free reply lapses. */
export function CostLabel({ cost }: { cost: ReplyCost }) {
  const t = useTranslations("inbox");
  const until = cost.freeUntil === null ? null : Date.parse(cost.freeUntil);
  const now = useNow(until === null ? null : 1_000);
  const seconds = until === null || now === null ? 0 : Math.max(0, Math.ceil((until - now) / 1_000));
  if (seconds === 0 && !cost.isMetered) return null;
  const stage = seconds === 0 ? "paid" : seconds <= lastSeconds ? "last" : "free";
  return (
    <span className="inline-flex items-center gap-1.5 text-xs whitespace-nowrap tabular-nums">
      {seconds > 0 ? (
        <>
          <Ring share={Math.min(1, seconds / wholeSeconds)} />
          <span className="text-success-fg">{t("cost.free", { seconds })}</span>
        </>
      ) : (
        <span className="text-fg-2">{t("cost.push", { count: 1 })}</span>
      )}
      <span className="sr-only" aria-live="polite">
        {t(`cost.stage.${stage}`)}
      </span>
    </span>
  );
}

function Ring({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className="size-4 -rotate-90 fill-none" strokeWidth={2.5}>
      <circle cx={8} cy={8} r={6} className="stroke-success-soft" />
      <circle
        cx={8}
        cy={8}
        r={6}
        className="stroke-success"
        strokeLinecap="round"
        strokeDasharray={`${share * circumference} ${circumference}`}
      />
    </svg>
  );
}
