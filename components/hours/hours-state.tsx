"use client";

import { Clock } from "lucide-react";
import { useTimes, useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";

interface HoursStateProps {
  isOpen: boolean;
  /** When it opens next; null when not within two months. */
  nextAt: string | null;
}

/** Whether the channel is inside its saved hours now. */
export function HoursState({ isOpen, nextAt }: HoursStateProps) {
  const t = useTranslations("hours");
  const times = useTimes();
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      <Badge tone={isOpen ? "success" : "neutral"} icon={<Icon icon={Clock} size={12} />}>
        {t("now", { state: isOpen ? "open" : "closed" })}
      </Badge>
      {isOpen ? null : (
        <span className="text-fg-2">{nextAt ? t("next", { time: times.dateTime(nextAt) }) : t("never")}</span>
      )}
    </p>
  );
}
