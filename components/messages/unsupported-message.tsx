"use client";

import { CircleHelp } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { MediaFrame } from "./media-frame";
import type { BubbleTone } from "./tones";

interface UnsupportedMessageProps {
  platformType: string;
  altText?: string;
  tone: BubbleTone;
}

/** INB-148: the alternative text if there is one, else the name of the kind. */
export function UnsupportedMessage({ platformType, altText, tone }: UnsupportedMessageProps) {
  const t = useTranslations("messages");
  const kind = t("unsupported", { kind: platformType || "?" });
  return <MediaFrame icon={CircleHelp} tone={tone} title={altText ?? kind} detail={altText ? kind : undefined} />;
}
