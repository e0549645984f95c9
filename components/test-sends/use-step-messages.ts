"use client";

import { useMemo, useState } from "react";
import { useBuilder, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { type DrawnMessage, messagesOfStep } from "@/lib/simulator/shared";
import type { TestPlace } from "@/lib/tester-phones/shared";

/** What the step says on a channel, with everything filled in from sample answers. */
export function useStepMessages(stepId: string, title: string, place: TestPlace): DrawnMessage[] {
  const t = useTranslations("test-sends");
  const { meaning } = useDocument();
  const interactionId = useBuilder(({ facts }) => facts.interactionId);
  const personName = place.phone?.name ?? t("person");
  const [now] = useState(() => Date.now());
  return useMemo(() => {
    const { channelId: id, name, locale, timeZone, messagesPerSend, replyTokenSeconds } = place;
    const channel = { id, name, locale, timeZone, messagesPerSend, replyTokenSeconds };
    return messagesOfStep(meaning, stepId, { interactionId, title, channel, personName, templates: [], now });
  }, [meaning, stepId, place, interactionId, title, personName, now]);
}
