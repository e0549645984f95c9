"use client";

import { useTranslations } from "@/components/i18n/client";
import type { SessionPerson } from "@/lib/sessions/shared";

/** What a person is called here: their name, or the end of their id. */
export function usePersonName(): (person: Pick<SessionPerson, "name" | "idTail">) => string {
  const t = useTranslations("sessions");
  return ({ name, idTail }) => name || t("unnamed", { tail: idTail });
}
