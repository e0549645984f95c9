"use client";

import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import type { PublishRefusal } from "@/lib/interactions/shared";

/** Why this member cannot publish, and whom to ask (VIW-1). */
export function PublishRefused({ refusal }: { refusal: PublishRefusal }) {
  const t = useTranslations("definitions.publish.refused");
  const { reason, channels, askable } = refusal;
  const join = (names: readonly string[]) => names.join(t("separator"));
  return (
    <Banner tone="info" title={t("title")}>
      <p>
        {reason === "role" ? t("role") : channels.length > 0 ? t("channels", { names: join(channels) }) : t("hidden")}
      </p>
      <p>{askable.length > 0 ? t("ask", { names: join(askable) }) : t("askNobody")}</p>
    </Banner>
  );
}
