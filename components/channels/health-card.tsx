"use client";

import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { HealthItem } from "./channel-data";
import { useErrorText } from "./use-error-text";

/** What came, what went, and what went wrong, in plain words. */
export function HealthCard({ health }: { health: HealthItem }) {
  const t = useTranslations("channels.health");
  const rows: [string, ReactNode][] = [
    [t("lastEvent"), <Moment key="event" at={health.lastEventAt} />],
    [t("lastVerified"), <Moment key="verified" at={health.lastVerifiedAt} />],
    [t("lastSend"), <Moment key="send" at={health.lastSendAt} />],
    [t("badSignatures"), t("times", { count: health.badSignatureCount })],
    [t("malformed"), t("times", { count: health.malformedCount })],
    [t("rejectedSends"), t("times", { count: health.rejectedSendCount })],
  ];
  return (
    <Card title={t("title")}>
      <LastError health={health} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-fg-3">{name}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function LastError({ health }: { health: HealthItem }) {
  const errorText = useErrorText();
  const { lastError, lastErrorAt } = health;
  if (!lastError || !lastErrorAt) return null;
  return (
    <div className="mb-4">
      <Banner tone={health.credentialsInvalidAt ? "danger" : "warning"}>
        <p>{errorText(lastError.code)}</p>
        <p className="mt-1 break-all text-fg-2">
          <Time value={lastErrorAt} format="dateTime" />
          {lastError.detail ? <code className="ml-2 font-mono text-2xs">{lastError.detail}</code> : null}
        </p>
      </Banner>
    </div>
  );
}

function Moment({ at }: { at: string | null }) {
  const t = useTranslations("channels");
  return at ? <Time value={at} format="dateTime" /> : <span className="text-fg-3">{t("never")}</span>;
}
