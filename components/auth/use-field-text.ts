"use client";

import { useTranslations } from "@/components/i18n/client";

/** The sentence for a field of an entry page, from what the server says is wrong with it. */
export function useFieldText(): (field: string, code: string) => string | undefined {
  const t = useTranslations("auth.problems");
  return (field, code) => {
    if (field === "email") return code === "taken" ? t("emailTaken") : t("email");
    if (field === "slug") return slugText(code, t);
    if (field === "name" || field === "password" || field === "workspaceName") return t(field);
    return undefined;
  };
}

function slugText(code: string, t: ReturnType<typeof useTranslations<"auth.problems">>): string {
  if (code === "taken") return t("slugTaken");
  return code === "custom" ? t("slugReserved") : t("slug");
}
