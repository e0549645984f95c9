"use client";

import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import type { QuickReply } from "@/lib/messages";
import { ActionButton } from "./action-button";
import { RemoteImage } from "./remote-image";

/** Chips below the newest message; faded once the person no longer sees them (INB-144). */
export function QuickReplies({ items, isFaded }: { items: readonly QuickReply[]; isFaded: boolean }) {
  const t = useTranslations("messages");
  return (
    <ul
      aria-label={isFaded ? t("quickReplies.past") : t("quickReplies.label")}
      title={isFaded ? t("quickReplies.past") : undefined}
      className="mt-1.5 flex flex-wrap gap-1.5"
    >
      {items.map((item, index) => (
        <li key={`${index}:${item.label}`}>
          <ActionButton
            action={item.action}
            label={item.label}
            className={cx(
              "inline-flex min-h-7 items-center gap-1.5 rounded-full border px-3 text-xs font-medium pointer-coarse:min-h-11",
              // Faded by colour: what is seen through can no longer be read by everybody.
              isFaded ? "border-dashed border-border text-fg-3" : "border-border-strong bg-surface",
            )}
          >
            <RemoteImage url={item.imageUrl} alt="" className="size-5 rounded-full object-cover" fallback={null} />
            {item.label}
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}
