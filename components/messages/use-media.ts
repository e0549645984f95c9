"use client";

import { useTranslations } from "@/components/i18n/client";
import { useMessageSurroundings } from "./message-context";

interface Media {
  url: string | undefined;
  previewUrl: string | undefined;
  /** What to say where nothing can be shown. */
  note: string;
  /** Told to screen readers when it changes. */
  isUnderWay: boolean;
}

const reasons = ["too_large", "not_prepared", "unreachable", "external"] as const;

/** Where the medium of a message is shown from: our copy, else the addresses in the message; and how far the copy got. */
export function useMedia(given: { url?: string; previewUrl?: string }): Media {
  const t = useTranslations("messages");
  const { media } = useMessageSurroundings();
  if (!media) return { url: given.url, previewUrl: given.previewUrl, note: t("notStored"), isUnderWay: false };
  const reason = media.state === "failed" ? reasons.find((known) => known === media.reason) : undefined;
  return {
    url: media.url ?? given.url,
    previewUrl: media.url ? undefined : given.previewUrl,
    note: reason ? t(`media.reasons.${reason}`) : t(`media.${media.state}`),
    isUnderWay: media.state === "pending" || media.state === "preparing",
  };
}
