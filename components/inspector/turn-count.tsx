"use client";

import { useDeferredValue, useMemo } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { messageLimits } from "@/lib/messages";
import { messagesInTurn } from "@/lib/problems/shared";
import { useStepEditing } from "./step-editing";

const perReply = messageLimits.messages.max;

/** INS-3: how many messages go out in one turn; beyond what a free reply takes, the rest is paid for. */
export function TurnCount() {
  const t = useTranslations("inspector.turn");
  const { step } = useStepEditing();
  const meaning = useDeferredValue(useDocument().meaning);
  const count = useMemo(() => messagesInTurn(meaning, step.id), [meaning, step.id]);
  const own = step.messages.length;
  return (
    <section aria-label={t("label")} className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-fg-2">
        <span className="font-medium tabular-nums">{t("total", { count, max: perReply })}</span>
        {count > own ? <span className="text-fg-3">{t("parts", { own, others: count - own })}</span> : null}
      </p>
      {count > perReply ? <Banner tone="warning">{t("paid", { max: perReply, rest: count - perReply })}</Banner> : null}
    </section>
  );
}
