"use client";

import { Calendar, Camera, MapPin } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { platformButton } from "@/components/messages/platform-action";
import { Icon } from "@/components/ui/icon";
import type { SandboxScreen } from "@/lib/channel-admin/shared";
import type { Action } from "@/lib/messages";

type Item = NonNullable<SandboxScreen["quickReplies"]>["items"][number];

const icons = { datetimepicker: Calendar, camera: Camera, cameraRoll: Camera, location: MapPin };

/** The quick replies in force, as chips above the keyboard. */
export function QuickReplyBar({
  items,
  onTap,
}: {
  items: readonly Item[];
  onTap: (path: string, action: Action) => void;
}) {
  const t = useTranslations("phone");
  return (
    <ul aria-label={t("quickReplies")} className="flex flex-none gap-1.5 overflow-x-auto bg-phone px-3.5 pb-2.5">
      {items.map((item) => (
        <Chip key={item.path} item={item} onTap={onTap} />
      ))}
    </ul>
  );
}

function Chip({ item, onTap }: { item: Item; onTap: (path: string, action: Action) => void }) {
  const { action } = platformButton(item.action);
  if (!action) return null;
  const icon = Object.entries(icons).find(([type]) => type === action.type)?.[1];
  return (
    <li className="flex-none">
      <button
        type="button"
        onClick={() => onTap(item.path, action)}
        className="inline-flex h-8 items-center gap-1.5 rounded-full border border-border-strong bg-surface px-3.5 text-xs font-medium pointer-coarse:h-11 hover:bg-surface-sunken"
      >
        {icon ? <Icon icon={icon} size={14} /> : null}
        {item.label}
      </button>
    </li>
  );
}
