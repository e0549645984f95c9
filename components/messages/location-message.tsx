"use client";

import { MapPin } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { MediaFrame } from "./media-frame";
import { useMessageSurroundings } from "./message-context";
import type { BubbleTone } from "./tones";

interface LocationMessageProps {
  title?: string;
  address?: string;
  latitude: number;
  longitude: number;
  tone: BubbleTone;
}

/** Works without a map provider (INB-136): name, address, coordinates and a way to open them. */
export function LocationMessage({ title, address, latitude, longitude, tone }: LocationMessageProps) {
  const t = useTranslations("messages");
  const { isInert = false } = useMessageSurroundings();
  const place = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return (
    <MediaFrame icon={MapPin} tone={tone} title={title || t("location.title")} detail={address}>
      {isInert ? null : (
        <a href={href} target="_blank" rel="noopener noreferrer" className="text-xs text-accent-fg tabular-nums">
          {t("location.open", { place })}
        </a>
      )}
    </MediaFrame>
  );
}
