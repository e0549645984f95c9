"use client";

import { Workflow, Zap } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { TemplateUse } from "@/lib/templates/shared";

const icons = { interaction: Workflow, trigger: Zap };

/** Interactions and triggers that name a template in their actions. */
export function UseList({ uses }: { uses: readonly TemplateUse[] }) {
  const t = useTranslations("templates");
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {uses.map((use) => (
        <li key={use.id} className="flex items-center gap-2">
          <Icon icon={icons[use.type]} size={14} className="text-fg-3" />
          <span className="min-w-0 flex-1 truncate">
            <span className="sr-only">{t(`uses.${use.type}`)} </span>
            {use.title}
          </span>
          {use.isLive ? <Badge tone="success">{t("uses.live")}</Badge> : <Badge>{t("uses.draft")}</Badge>}
        </li>
      ))}
    </ul>
  );
}
