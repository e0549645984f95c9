"use client";

import { useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { PlaceholderOption } from "@/components/message-editor/editing-context";

/** What texts of a trigger or a schedule may name: the person, the channel, and what was said or pressed. */
export function usePlaceholders(): readonly PlaceholderOption[] {
  const t = useTranslations("triggers.placeholders");
  return useMemo(
    () => [
      { path: "user.profile.displayName", label: t("displayName") },
      { path: "user.tags", label: t("tags") },
      { path: "channel.name", label: t("channel") },
      { path: "webhook.message.text", label: t("text") },
      { path: "webhook.postback.data", label: t("postback") },
    ],
    [t],
  );
}
