"use client";

import { useTranslations } from "@/components/i18n/client";
import type { PersonName } from "@/lib/inbox/shared";

/** INB-106: what a person is called; those whose name nobody knows by the end of their id. */
export function usePersonName(): (person: PersonName) => string {
  const t = useTranslations("inbox");
  return (person) => person.name ?? t("unknownPerson", { tail: person.idTail });
}
