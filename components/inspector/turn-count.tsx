"use client";

import { useDeferredValue, useMemo } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { messagesPerReply, type TurnMessages, turnMessages } from "@/lib/builder/shared";
import { useStepEditing } from "./step-editing";

const parts = ["before", "actions", "own", "following"] as const satisfies readonly (keyof TurnMessages)[];

/** INS-3: how many messages go out in one turn; beyond what a free reply takes, the rest is paid for. */
export function TurnCount() {
  const t = useTranslations("inspector.turn");
  const { step } = useStepEditing();
  const meaning = useDeferredValue(useDocument().meaning);
  const counts = useMemo(() => turnMessages(meaning, step), [meaning, step]);
  const named = parts.filter((part) => counts[part] > 0);
  return (
    <section aria-label={t("label")} className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-fg-2">
        <span className="font-medium">{t("total", { count: counts.total, max: messagesPerReply })}</span>
        {named.length > 1 || counts.own !== counts.total ? (
          <span className="text-fg-3">{named.map((part) => t(part, { count: counts[part] })).join(" ＋ ")}</span>
        ) : null}
      </p>
      {counts.total > messagesPerReply ? (
        <Banner tone="warning">{t("paid", { max: messagesPerReply, rest: counts.total - messagesPerReply })}</Banner>
      ) : null}
    </section>
  );
}
