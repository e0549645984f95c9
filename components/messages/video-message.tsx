"use client";

import { Video } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { formatDuration } from "./format";
import { MediaFrame } from "./media-frame";
import { useIsProxied, usePictureAddress } from "./picture-proxy";
import { safeMedia } from "./safe-url";
import type { BubbleTone } from "./tones";
import { useMedia } from "./use-media";

interface VideoMessageProps {
  url?: string;
  previewUrl?: string;
  durationMs?: number;
  tone: BubbleTone;
}

export function VideoMessage({ url, previewUrl, durationMs, tone }: VideoMessageProps) {
  const t = useTranslations("messages");
  const media = useMedia({ url, previewUrl });
  const src = safeMedia(media.url);
  const address = usePictureAddress();
  const isProxied = useIsProxied();
  if (!src) {
    const length = durationMs === undefined ? undefined : formatDuration(durationMs);
    return (
      <MediaFrame
        icon={Video}
        tone={tone}
        title={t("video.title")}
        detail={media.note}
        busy={media.isUnderWay}
        reserve={media.isUnderWay}
      >
        {length ? <div className="text-xs text-fg-2">{length}</div> : null}
      </MediaFrame>
    );
  }
  return (
    <video
      controls
      preload={media.previewUrl || isProxied ? "none" : "metadata"}
      src={src}
      poster={address(media.previewUrl)}
      aria-label={t("video.title")}
      className="h-45 w-60 rounded-lg border border-border bg-chip object-contain"
    />
  );
}
