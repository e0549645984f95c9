"use client";

import { useTranslations } from "@/components/i18n/client";
import { actionTypeOf } from "@/lib/engine";
import { useActionEditing } from "./action-editing";

/** Why this workspace cannot perform a kind of action now; nothing when it can. */
export function useUnavailable(): (type: string) => string | undefined {
  const t = useTranslations("action-editor.unavailable");
  const { available } = useActionEditing();
  return (type) => {
    const known = actionTypeOf(type);
    const reason = known && available.unavailable?.[known];
    if (reason === undefined) return undefined;
    if (known === "send_mail_to_admin") return t("mail");
    return known === "request_llm" ? t("ai") : reason;
  };
}
