"use client";

import { Clock } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { useNow } from "./use-now";

const minuteMs = 60_000;
/** From here on somebody waits long enough for a colour. */
const longMinutes = 10;

/** How long a person has been waiting for an answer. */
export function WaitingBadge({ since }: { since: string }) {
  const t = useTranslations("inbox");
  const now = useNow(minuteMs / 2);
  const minutes = now === null ? 0 : Math.max(0, Math.floor((now - Date.parse(since)) / minuteMs));
  const text = () => {
    if (minutes < 1) return t("waiting.justNow");
    if (minutes < 60) return t("waiting.minutes", { count: minutes });
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? t("waiting.hours", { count: hours }) : t("waiting.days", { count: Math.floor(hours / 24) });
  };
  return (
    <Badge tone={minutes >= longMinutes ? "warning" : "neutral"} icon={<Icon icon={Clock} size={12} />}>
      <span className="sr-only">{t("waiting.label")}</span>
      {text()}
    </Badge>
  );
}
