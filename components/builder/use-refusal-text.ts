import { useTranslations } from "@/components/i18n/client";
import type { Refusal } from "@/lib/builder/shared";

/** Words why something cannot be done. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations("builder");
  return ({ code, detail }) => t(`edit.refusal.${code}`, { ...noDetail, ...detail });
}

/** What the texts may ask for; a refusal brings along what its own text needs. */
const noDetail = { id: "", target: "", reason: "", limit: "", max: 0, count: 0 };
