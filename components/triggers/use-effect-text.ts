"use client";

import { useTranslations } from "@/components/i18n/client";
import type { TriggerChoices, TriggerEffect } from "@/lib/triggers/shared";

const mostCharacters = 40;

/** An effect in words: インタラクション「サロン予約」を始める. */
export function useEffectText(choices: Pick<TriggerChoices, "interactions" | "templates">) {
  const t = useTranslations("triggers.effect");
  return (effect: TriggerEffect): string => {
    switch (effect.type) {
      case "start_interaction": {
        const title = choices.interactions.find(({ id }) => id === effect.interactionId)?.title;
        return title === undefined ? t("startGone") : t("start", { title });
      }
      case "send_template": {
        const title = choices.templates.find(({ id }) => id === effect.template)?.title;
        return title === undefined ? t("templateGone") : t("template", { title });
      }
      case "send_messages": {
        const [only] = effect.messages;
        return effect.messages.length === 1 && only?.type === "text"
          ? t("messageText", { text: shortened(only.text) || "…" })
          : t("messages", { count: effect.messages.length });
      }
      case "run_actions":
        return t("actions", { count: effect.actions.length });
      case "hand_over":
        return t("handOver");
    }
  };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join("")}…` : text;
}
