"use client";

import { CircleCheck, CircleX, Hourglass, Pause, Play, Workflow } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import type { SessionView } from "@/lib/inbox/shared";
import { SessionLink } from "./session-link";

const looks = {
  active: { tone: "auto", icon: Play },
  paused: { tone: "warning", icon: Pause },
  completed: { tone: "success", icon: CircleCheck },
  timeout: { tone: "neutral", icon: Hourglass },
  canceled: { tone: "neutral", icon: CircleX },
} as const;

/** INB-212: one run through an interaction, with where it stands and what was answered. */
export function SessionCard({ session, isOpenAtFirst }: { session: SessionView; isOpenAtFirst: boolean }) {
  const t = useTranslations("inbox");
  const look = looks[session.status];
  const isRunning = session.status === "active" || session.status === "paused";
  return (
    <details open={isOpenAtFirst || isRunning} className="rounded-md border border-border px-3 py-2">
      <summary className="flex cursor-pointer list-none items-center gap-1.5 text-sm [&::-webkit-details-marker]:hidden">
        <Icon icon={Workflow} className="text-fg-3" />
        <span className="min-w-0 truncate font-medium">{session.title}</span>
        <span className="flex-none text-xs text-fg-3">{t("session.version", { version: session.versionNumber })}</span>
        <span className="ml-auto">
          <Badge tone={look.tone} icon={<Icon icon={look.icon} size={12} />}>
            {t(`session.status.${session.status}`)}
          </Badge>
        </span>
      </summary>
      <dl className="mt-2 grid grid-cols-[92px_minmax(0,1fr)] gap-x-3 gap-y-1 text-xs/[1.6]">
        {isRunning && session.stepTitle ? <Row label={t("session.step")} value={session.stepTitle} /> : null}
        {session.answers.map((answer) => (
          <Row key={answer.stepId} label={answer.label} value={answer.value} />
        ))}
      </dl>
      <p className="mt-1.5 flex items-center gap-1 text-2xs text-fg-3">
        {t("session.updated")}
        <Time value={session.updatedAt} format="dateTime" />
        <SessionLink
          interactionId={session.interactionId}
          sessionId={session.id}
          title={session.title}
          className="ml-auto"
        />
      </p>
    </details>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt className="text-fg-3">{label}</dt>
      <dd className="wrap-as-platform min-w-0">{value}</dd>
    </>
  );
}
