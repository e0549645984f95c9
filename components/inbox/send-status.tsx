"use client";

import { Check, CircleAlert, CircleHelp, Clock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import type { EntryView, SendView } from "@/lib/inbox/shared";
import type { SendResolution } from "./inbox-api";
import { useResolveSend } from "./use-resolve-send";

/** Reasons that have words of their own; any other is told as such, with the platform's own text. */
const knownReasons = [
  "invalid_message",
  "credentials_invalid",
  "not_permitted",
  "peer_unreachable",
  "too_large",
  "quota_exhausted",
] as const;

interface SendStatusProps {
  entry: EntryView;
  send: SendView;
  /** Whether this agent may repair what went wrong. */
  mayReply: boolean;
}

/** Below an outbound bubble: how far it got, what it cost, and what can be done (INB-400…INB-405). */
export function SendStatus({ entry, send, mayReply }: SendStatusProps) {
  const t = useTranslations("inbox");
  const time = <Time value={entry.occurredAt} format="clock" />;
  switch (send.state) {
    case "sent":
      return (
        <Line title={t("send.sentHint")}>
          {send.units > 0 ? <span>{t("send.units", { count: send.units })}</span> : null}
          <Icon icon={Check} size={12} />
          {t("send.sent")}
          {time}
        </Line>
      );
    case "queued":
    case "sending":
      return (
        <Line title={send.attempts > 0 ? t("send.retrying", { count: send.attempts }) : undefined}>
          <Icon icon={Clock} size={12} />
          {t(`send.${send.state}`)}
          {time}
        </Line>
      );
    case "cancelled":
      return <Line>{t("send.cancelled")}</Line>;
    case "failed":
      return <Failed send={send} mayReply={mayReply} />;
    case "uncertain":
      return <Uncertain send={send} mayReply={mayReply} />;
  }
}

export function Line({ title, isDanger, children }: { title?: string; isDanger?: boolean; children: ReactNode }) {
  return (
    <div
      title={title}
      className={`mx-0.75 mt-0.75 flex flex-wrap items-center justify-end gap-1.25 text-2xs tabular-nums ${isDanger ? "text-danger-fg" : "text-bubble-meta"}`}
    >
      {children}
    </div>
  );
}

function Failed({ send, mayReply }: { send: SendView; mayReply: boolean }) {
  const t = useTranslations("inbox");
  const code = knownReasons.find((reason) => reason === send.reason?.code) ?? "other";
  return (
    <Line isDanger title={send.reason?.detail}>
      <Icon icon={CircleAlert} size={12} />
      {t(`failure.${code}`)}
      {mayReply ? <RepairButton send={send} as="push" label={t("repair.retry")} /> : null}
    </Line>
  );
}

function Uncertain({ send, mayReply }: { send: SendView; mayReply: boolean }) {
  const t = useTranslations("inbox");
  return (
    <Line isDanger title={send.reason?.detail}>
      <Icon icon={CircleHelp} size={12} />
      {t("send.uncertain")}
      {mayReply ? (
        <>
          <RepairButton send={send} as="arrived" label={t("repair.confirm")} />
          <RepairButton send={send} as="push" label={t("repair.push")} />
        </>
      ) : null}
    </Line>
  );
}

function RepairButton({ send, as, label }: { send: SendView; as: SendResolution; label: string }) {
  const mutation = useResolveSend(send.id);
  return (
    <button
      type="button"
      disabled={mutation.isPending}
      onClick={() => mutation.mutate(as)}
      className="relative font-medium text-accent-fg after:absolute after:-inset-1.5 hover:underline disabled:text-fg-disabled"
    >
      {label}
    </button>
  );
}
