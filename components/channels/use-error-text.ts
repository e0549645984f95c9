"use client";

import { useTranslations } from "@/components/i18n/client";

const known = [
  "webhook_bad_signature",
  "webhook_malformed",
  "webhook_wrong_destination",
  "webhook_could_not_connect",
  "webhook_request_timeout",
  "webhook_error_status_code",
  "webhook_unclassified",
  "send_invalid_message",
  "send_credentials_invalid",
  "send_not_permitted",
  "send_peer_unreachable",
  "send_too_large",
  "send_quota_exhausted",
  "send_other",
  "credentials_invalid",
  "not_permitted",
  "rate_limited",
  "refused",
  "unreachable",
  "platform_error",
  "not_found",
] as const;

/** The plain sentence for a stable error code; what went wrong, then what to do. */
export function useErrorText(): (code: string) => string {
  const t = useTranslations("channels.errors");
  return (code) => {
    const name = known.find((one) => one === code);
    return name ? t(name) : t("unknown", { code });
  };
}
