"use client";

import { useTranslations } from "@/components/i18n/client";
import type { ConversationItem } from "@/lib/inbox/shared";

type Preview = NonNullable<ConversationItem["preview"]>;

const eventKinds = ["follow", "unfollow", "join", "leave", "beacon", "accountLink", "membership"] as const;

/** INB-051: the newest entry in one line, in the reader's language. */
export function usePreviewText(): (preview: Preview) => string {
  const t = useTranslations("inbox");
  const said = (preview: Preview): string => {
    const text = preview.text ?? "";
    switch (preview.type) {
      case "image":
      case "video":
      case "audio":
        return t(`preview.${preview.type}`);
      case "file":
      case "location":
      case "sticker":
        return t(`preview.${preview.type}`, { has: text ? "yes" : "no", text });
      case "unsent":
        return t("preview.unsent");
      default:
        return text.replace(/\s+/g, " ") || t("preview.other");
    }
  };
  return (preview) => {
    if (preview.kind === "postback")
      return t("preview.tap", { has: preview.text ? "yes" : "no", text: preview.text ?? "" });
    if (preview.kind !== "message") {
      const known = eventKinds.find((kind) => kind === preview.kind);
      return known ? t(`preview.${known}`) : t("preview.event");
    }
    return preview.direction === "out" ? t("preview.out", { text: said(preview) }) : said(preview);
  };
}
