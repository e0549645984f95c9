"use client";

import { useDeferredValue, useMemo } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import type { Editing, PlaceholderOption } from "@/components/message-editor/editing-context";
import { availableData, judgePlaceholder } from "@/lib/builder/shared";
import { type Definition, titleOf } from "@/lib/engine";

type Placeholders = Required<Pick<Editing, "placeholders" | "judge">>;

/**
 * What texts of a step may name, certain answers first (INS-9), and what is to be thought of a name that was typed (INS-11). Who
 * types waits for neither: both may be one key behind.
 */
export function usePlaceholders(stepId: string, moment: "shown" | "answered"): Placeholders {
  const t = useTranslations("inspector.placeholder");
  const meaning = useDeferredValue(useDocument().meaning);
  return useMemo(() => {
    const at = availableData(meaning)(stepId, moment);
    const answers = (ids: ReadonlySet<string>, isUncertain: boolean) =>
      meaning.steps
        .filter(({ id }) => ids.has(id))
        .map((step) => ({ path: `session.${step.id}`, label: titleOf(step), ...(isUncertain && { isUncertain }) }));
    const isTimed = meaning.settings.timeoutMinutes > 0;
    return {
      judge: (path) => judgePlaceholder(path, at),
      placeholders: [
        ...answers(at.always, false),
        ...answers(at.sometimes, true),
        { path: "user.profile.displayName", label: t("displayName") },
        ...profileKeys(meaning).map((key) => ({
          path: `user.profile.${key}`,
          label: t("profile", { key }),
          isUncertain: true,
        })),
        { path: "user.tags", label: t("tags") },
        { path: "channel.name", label: t("channel") },
        { path: "interaction.title", label: t("interaction") },
        { path: "timeout.remaining_minutes", label: t("remaining"), ...(!isTimed && { isUncertain: true }) },
        { path: "webhook.message.text", label: t("said"), isUncertain: true },
        { path: "user.profile.pictureUrl", label: t("picture"), isUncertain: true },
        { path: "user.profile.statusMessage", label: t("status"), isUncertain: true },
      ] satisfies PlaceholderOption[],
    };
  }, [meaning, stepId, moment, t]);
}

/** Fields of the profile that this interaction fills in itself. */
function profileKeys({ settings, steps }: Definition): string[] {
  const written = steps.flatMap(({ beforeActions, afterActions }) =>
    [...beforeActions, ...afterActions].flatMap(({ type, parameters }) =>
      type === "update_user_profile" && typeof parameters.key === "string" ? [parameters.key] : [],
    ),
  );
  const stored = settings.storage === "profile" ? steps.filter(({ special }) => !special).map(({ id }) => id) : [];
  return [...new Set([...written, ...stored])].filter((key) => /^[^\s.[\]"{}]+$/.test(key));
}
