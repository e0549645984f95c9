"use client";

import { Sticker } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { useMessageSurroundings } from "./message-context";
import { RemoteImage } from "./remote-image";

interface StickerMessageProps {
  packageId: string;
  stickerId: string;
  keywords: readonly string[];
  text?: string;
}

/** The picture, or its keywords in a frame; what the person wrote on it stands below. */
export function StickerMessage({ packageId, stickerId, keywords, text }: StickerMessageProps) {
  const t = useTranslations("messages");
  const { stickerUrl } = useMessageSurroundings();
  const words = text || keywords.slice(0, 3).join(t("sticker.separator"));
  const label = words ? t("sticker.withWords", { words }) : t("sticker.title");
  const frame = (
    <div className="grid size-28 place-items-center content-center gap-1.5 rounded-lg border border-border bg-surface p-2 text-center text-xs text-fg-2">
      <Icon icon={Sticker} size={24} className="text-fg-3" />
      <span className="line-clamp-3">{words || t("sticker.title")}</span>
    </div>
  );
  return (
    <RemoteImage
      url={stickerUrl?.(packageId, stickerId)}
      alt={label}
      className="size-28 object-contain"
      fallback={frame}
    />
  );
}
