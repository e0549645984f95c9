"use client";

import { useTranslations } from "@/components/i18n/client";
import { Banner } from "./banner";

interface ConnectionBarProps {
  /** `live` shows nothing. The caller waits its five seconds before it says `reconnecting`. */
  state: "live" | "reconnecting" | "polling" | "offline";
  /** Interval while polling. */
  pollingSeconds?: number;
  onReconnect?: () => void;
}

/** Says when what is shown may be out of date. */
export function ConnectionBar({ state, pollingSeconds = 5, onReconnect }: ConnectionBarProps) {
  const t = useTranslations("ui");
  if (state === "live") return null;
  const reconnect = onReconnect ? (
    <button type="button" onClick={onReconnect} className="font-medium whitespace-nowrap underline underline-offset-2">
      {t("connection.reconnect")}
    </button>
  ) : null;
  return (
    <Banner bar tone={state === "polling" ? "info" : "warning"} action={state === "offline" ? null : reconnect}>
      {t(`connection.${state}`, { seconds: pollingSeconds })}
    </Banner>
  );
}
