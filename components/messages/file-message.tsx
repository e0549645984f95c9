"use client";

import { FileText } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { formatBytes } from "./format";
import { MediaFrame } from "./media-frame";
import { safeMedia } from "./safe-url";
import type { BubbleTone } from "./tones";
import { useMedia } from "./use-media";

interface FileMessageProps {
  fileName: string;
  sizeBytes?: number;
  url?: string;
  tone: BubbleTone;
}

export function FileMessage({ fileName, sizeBytes, url, tone }: FileMessageProps) {
  const t = useTranslations("messages");
  const media = useMedia({ url });
  const href = safeMedia(media.url);
  const size = sizeBytes === undefined ? undefined : formatBytes(sizeBytes);
  return (
    <MediaFrame icon={FileText} tone={tone} title={fileName} detail={size} busy={media.isUnderWay}>
      {href ? (
        <a href={href} download={fileName} rel="noopener noreferrer" className="text-xs font-medium text-accent-fg">
          {t("file.download")}
        </a>
      ) : (
        <div className="text-xs text-fg-2">{media.note}</div>
      )}
    </MediaFrame>
  );
}
