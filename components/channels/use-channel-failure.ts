"use client";

import { useTranslations } from "@/components/i18n/client";
import type { Failure } from "@/lib/auth/shared";

/** The sentence for a refused change of a channel; none when single fields say it. */
export function useChannelFailure(): (failure: Failure | undefined) => string | undefined {
  const t = useTranslations("channels.failures");
  return (failure) => {
    if (!failure || failure.problems) return undefined;
    const { code, reason, requestId } = failure;
    if (reason === "account_connected" || reason === "other_account" || reason === "no_sandbox") return t(reason);
    if (code === "unavailable" || code === "forbidden" || code === "not_found") return t(code);
    return t("internal", { requestId });
  };
}

/** The sentence for what is wrong with one field of the credentials. */
export function useCredentialText(): (field: string, code: string) => string | undefined {
  const t = useTranslations("channels.problems");
  return (_field, code) => {
    switch (code) {
      case "required":
      case "channel_id_format":
      case "channel_secret_format":
      case "access_token_format":
      case "access_token_refused":
      case "not_the_name":
        return t(code);
      default:
        return t("invalid");
    }
  };
}
