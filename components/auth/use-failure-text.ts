"use client";

import { useTimes, useTranslations } from "@/components/i18n/client";
import type { Failure } from "@/lib/auth/shared";

/** The sentence for what went wrong with a whole form of an entry page; none when single fields say it. */
export function useFailureText(): (failure: Failure | undefined) => string | undefined {
  const t = useTranslations("auth.failures");
  const times = useTimes();
  return (failure) => {
    if (!failure || failure.problems) return undefined;
    const { code, reason, retryAt, requestId } = failure;
    if (code === "throttled" && retryAt) return t("throttled", { time: times.clock(retryAt) });
    if (reason === "not_empty") return t("notEmpty");
    if (reason === "owners_only") return t("ownersOnly");
    if (reason === "other_address") return t("otherAddress");
    if (reason === "invitation") return t("invitationVoid");
    if (reason === "credentials") return t("credentials");
    if (code === "unauthenticated") return t("signedOut");
    return code === "unavailable" ? t("unavailable") : t("internal", { requestId });
  };
}
