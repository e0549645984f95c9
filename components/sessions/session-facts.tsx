"use client";

import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import type { SessionDetail } from "@/lib/sessions/shared";
import { DrawerSection } from "./drawer-section";

/** Version, place, times and clocks of a session. */
export function SessionFacts({ session }: { session: SessionDetail }) {
  const t = useTranslations("sessions");
  const isActive = session.status === "active";
  return (
    <DrawerSection title={t("detail.facts")}>
      <dl className="grid grid-cols-[128px_minmax(0,1fr)] gap-x-3 gap-y-1.75 text-sm">
        {session.stepTitle ? <Fact label={t("detail.step")}>{session.stepTitle}</Fact> : null}
        {isActive && session.mode !== "answering" ? (
          <Fact label={t("detail.mode")}>{t(`mode.${session.mode}`)}</Fact>
        ) : null}
        {session.endReason ? <Fact label={t("detail.reason")}>{t(`endReason.${session.endReason}`)}</Fact> : null}
        <Moment label={t("detail.expires")} at={isActive ? session.expiresAt : null} />
        <Moment
          label={t("detail.reminds")}
          at={isActive && session.reminderSentAt === null ? session.remindAt : null}
        />
        <Moment label={t("detail.reminded")} at={session.reminderSentAt} />
        <Moment label={t("detail.pausedAt")} at={session.pausedAt} />
        <Moment label={t("detail.started")} at={session.createdAt} />
        <Moment label={t("detail.updated")} at={session.updatedAt} />
        <Moment label={t("detail.ended")} at={session.endedAt} />
        <Fact label={t("detail.channel")}>{session.channel.name}</Fact>
        <Fact label={t("detail.userId")}>
          <span className="flex items-center gap-1">
            <span className="truncate font-mono text-xs">{session.person.platformId}</span>
            <CopyButton value={session.person.platformId} />
          </span>
        </Fact>
      </dl>
    </DrawerSection>
  );
}

function Moment({ label, at }: { label: string; at: string | null }) {
  return at ? (
    <Fact label={label}>
      <Time value={at} format="dateTime" />
    </Fact>
  ) : null;
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-xs leading-5 text-fg-3">{label}</dt>
      <dd className="min-w-0 leading-5">{children}</dd>
    </>
  );
}
