"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { EntryView } from "@/lib/inbox/shared";
import { usePreviewText } from "./use-preview-text";

interface AnnouncerProps {
  name: string;
  entries: readonly EntryView[];
}

/** INB-642: says each new message of the person once. History and what we send ourselves stay silent. */
export function Announcer({ name, entries }: AnnouncerProps) {
  const t = useTranslations("inbox");
  const previewText = usePreviewText();
  const newest = entries.findLast((entry) => entry.direction === "in" && entry.body.kind === "message");
  const [known, setKnown] = useState(newest?.seq ?? 0);
  const [said, setSaid] = useState("");
  if (newest && newest.seq > known) {
    setKnown(newest.seq);
    setSaid(t("announce", { name, text: gistOf(newest) }));
  }
  return (
    <div className="sr-only" aria-live="polite">
      {said}
    </div>
  );

  function gistOf(entry: EntryView): string {
    if (entry.body.kind !== "message") return "";
    const { content } = entry.body;
    const text = "text" in content ? content.text : undefined;
    return previewText({ direction: "in", kind: "message", type: content.type, text });
  }
}
