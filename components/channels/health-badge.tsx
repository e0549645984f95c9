"use client";

import { CircleAlert, CircleCheck, CircleOff, Clock, TriangleAlert } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { HealthState } from "@/lib/channel-admin/shared";

const looks = {
  ok: { tone: "success", icon: CircleCheck },
  waiting: { tone: "neutral", icon: Clock },
  warning: { tone: "warning", icon: TriangleAlert },
  failing: { tone: "danger", icon: CircleAlert },
  disabled: { tone: "neutral", icon: CircleOff },
} as const;

/** How a channel does, in a word. */
export function HealthBadge({ state }: { state: HealthState }) {
  const t = useTranslations("channels.states");
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={<Icon icon={icon} size={12} />}>
      {t(state)}
    </Badge>
  );
}
