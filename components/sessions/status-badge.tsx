"use client";

import { CircleCheck, CircleX, Hourglass, Pause, Play } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { SessionItem } from "@/lib/sessions/shared";

const looks = {
  active: { tone: "auto", icon: Play },
  paused: { tone: "warning", icon: Pause },
  completed: { tone: "success", icon: CircleCheck },
  timeout: { tone: "neutral", icon: Hourglass },
  canceled: { tone: "neutral", icon: CircleX },
} as const;

/** How a session stands: icon and word. */
export function StatusBadge({ status }: { status: SessionItem["status"] }) {
  const t = useTranslations("sessions");
  const look = looks[status];
  return (
    <Badge tone={look.tone} icon={<Icon icon={look.icon} size={12} />}>
      {t(`status.${status}`)}
    </Badge>
  );
}
