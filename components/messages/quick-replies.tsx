"use client";

import { Calendar, Camera, Image as ImageIcon, type LucideIcon, MapPin } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { Action, QuickReply } from "@/lib/messages";
import { ActionButton } from "./action-button";
import { RemoteImage } from "./remote-image";

/** What the phone draws before the words where the author gave no picture. */
const icons: Partial<Record<Action["type"], LucideIcon>> = {
  datetimepicker: Calendar,
  camera: Camera,
  cameraRoll: ImageIcon,
  location: MapPin,
};

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
        <li key={`${index}:${item.label}`} className="max-w-full">
          <ActionButton
            action={item.action}
            label={item.label}
            className={cx(
              "inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full border px-3 text-xs font-medium pointer-coarse:min-h-11",
              // Faded by colour: what is seen through can no longer be read by everybody.
              isFaded ? "border-dashed border-border text-fg-3" : "border-border-strong bg-surface",
            )}
          >
            <RemoteImage
              url={item.imageUrl}
              alt=""
              className="size-5 flex-none rounded-full object-cover"
              fallback={<ActionIcon type={item.action.type} />}
            />
            <span className="truncate">{item.label}</span>
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}

function ActionIcon({ type }: { type: Action["type"] }) {
  const icon = icons[type];
  return icon ? <Icon icon={icon} size={14} className="flex-none text-fg-3" /> : null;
}
