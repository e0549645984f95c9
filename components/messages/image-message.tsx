"use client";

import { Image as ImageIcon } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { MediaFrame } from "./media-frame";
import { RemoteImage } from "./remote-image";
import { safeMedia } from "./safe-url";
import type { BubbleTone } from "./tones";
import { useMedia } from "./use-media";

export function ImageMessage({ url, previewUrl, tone }: { url?: string; previewUrl?: string; tone: BubbleTone }) {
  const t = useTranslations("messages");
  const media = useMedia({ url, previewUrl });
  const full = safeMedia(media.url);
  const picture = (
    <RemoteImage
      url={media.previewUrl ?? media.url}
      alt={t("image.alt")}
      // The ratio is not known before the picture is there; a fixed frame keeps the timeline still (INB-122).
      className="h-45 w-60 rounded-lg border border-border object-cover"
      fallback={
        <MediaFrame
          icon={ImageIcon}
          tone={tone}
          title={t("image.title")}
          detail={media.note}
          busy={media.isUnderWay}
          reserve={media.isUnderWay}
        />
      }
    />
  );
  if (!full) return picture;
  return (
    <a href={full} target="_blank" rel="noopener noreferrer" aria-label={t("image.open")}>
      {picture}
    </a>
  );
}
