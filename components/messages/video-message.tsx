"use client";

import { Video } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { formatDuration } from "./format";
import { MediaFrame } from "./media-frame";
import { safeMedia } from "./safe-url";
import type { BubbleTone } from "./tones";

interface VideoMessageProps {
  url?: string;
  previewUrl?: string;
  durationMs?: number;
  tone: BubbleTone;
}

export function VideoMessage({ url, previewUrl, durationMs, tone }: VideoMessageProps) {
  const t = useTranslations("messages");
  const src = safeMedia(url);
  if (!src) {
    const detail = durationMs === undefined ? t("notStored") : formatDuration(durationMs);
    return <MediaFrame icon={Video} tone={tone} title={t("video.title")} detail={detail} />;
  }
  return (
    <video
      controls
      preload="none"
      src={src}
      poster={safeMedia(previewUrl)}
      aria-label={t("video.title")}
      className="h-45 w-60 rounded-lg border border-border bg-chip object-contain"
    />
  );
}
