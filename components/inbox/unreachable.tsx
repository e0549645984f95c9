"use client";

import { CircleSlash } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import type { Reach } from "@/lib/inbox/shared";

/** In place of the composer: why nothing can be sent, and what would change that (INB-350). */
export function Unreachable({ reason }: { reason: Exclude<Reach["state"], "open"> }) {
  const t = useTranslations("inbox");
  return (
    <div
      role="status"
      className="flex flex-none items-start gap-2.5 border-t border-border bg-surface-sunken px-5 py-4"
    >
      <Icon icon={CircleSlash} className="mt-0.5 text-fg-3" />
      <div className="min-w-0">
        <p className="text-sm font-medium">{t(`unreachable.${reason}.title`)}</p>
        <p className="text-xs leading-[1.7] text-fg-2">{t(`unreachable.${reason}.why`)}</p>
      </div>
    </div>
  );
}
