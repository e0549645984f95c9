"use client";

import { AudioLines } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { formatDuration } from "./format";
import { MediaFrame } from "./media-frame";
import { safeMedia } from "./safe-url";
import type { BubbleTone } from "./tones";
import { useMedia } from "./use-media";

export function AudioMessage({ url, durationMs, tone }: { url?: string; durationMs?: number; tone: BubbleTone }) {
  const t = useTranslations("messages");
  const media = useMedia({ url });
  const src = safeMedia(media.url);
  const length = durationMs === undefined ? undefined : formatDuration(durationMs);
  if (!src) {
    return (
      <MediaFrame icon={AudioLines} tone={tone} title={t("audio.title")} detail={media.note} busy={media.isUnderWay}>
        {length ? <div className="text-xs text-fg-2">{length}</div> : null}
      </MediaFrame>
    );
  }
  return (
    <MediaFrame icon={AudioLines} tone={tone} title={t("audio.title")} detail={length}>
      <audio controls preload="none" src={src} aria-label={t("audio.title")} className="mt-1 h-8 w-56 max-w-full" />
    </MediaFrame>
  );
}
