"use client";

import { CircleAlert, CircleCheck, Clock, type LucideIcon, RefreshCw, TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTimes, useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { ChannelQuota } from "@/lib/channel-admin/shared";
import type { HealthItem } from "./channel-data";
import { useErrorText } from "./use-error-text";

interface ChecklistProps {
  health: HealthItem;
  chatMode?: string;
  /** Null where nothing is set up by API. */
  quota: ChannelQuota | null;
}

type Mark = "ok" | "waiting" | "warning" | "failing";

const marks: Record<Mark, { icon: LucideIcon; look: string }> = {
  ok: { icon: CircleCheck, look: "text-success-fg" },
  waiting: { icon: Clock, look: "text-fg-3" },
  warning: { icon: TriangleAlert, look: "text-warning-fg" },
  failing: { icon: CircleAlert, look: "text-danger-fg" },
};

const lookAgainMilliseconds = 5_000;

/** What must be true before people are answered; looks again by itself until the first event came. */
export function Checklist({ health, chatMode, quota }: ChecklistProps) {
  const t = useTranslations("channels.checklist");
  const isWaiting = health.lastEventAt === null;
  useRefreshWhile(isWaiting);
  const rows = useRows({ health, chatMode, quota });
  const hint = isWaiting ? (
    <span className="inline-flex items-center gap-1.5 text-xs text-fg-3">
      <Icon icon={RefreshCw} size={14} />
      {t("looking", { seconds: lookAgainMilliseconds / 1000 })}
    </span>
  ) : undefined;
  return (
    <Card flush title={t("title")} actions={hint}>
      <ul aria-live="polite" className="divide-y divide-border px-4">
        {rows.map(({ mark, title, text }) => (
          <li key={title} className="flex gap-3 py-3">
            <Icon
              icon={marks[mark].icon}
              size={18}
              label={t(`marks.${mark}`)}
              className={`mt-0.5 ${marks[mark].look}`}
            />
            <div className="min-w-0">
              <p className="text-sm">{title}</p>
              <p className="text-xs/[1.7] text-fg-3">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function useRows({ health, chatMode, quota }: ChecklistProps): { mark: Mark; title: string; text: string }[] {
  const t = useTranslations("channels.checklist");
  const times = useTimes();
  const errorText = useErrorText();
  const isRefused = health.credentialsInvalidAt !== null;
  const { lastVerifiedAt, lastEventAt, lastError } = health;
  const isBadlySigned = lastVerifiedAt === null && lastError?.code === "webhook_bad_signature";
  const rows: { mark: Mark; title: string; text: string }[] = [
    {
      mark: lastVerifiedAt ? "ok" : isBadlySigned ? "failing" : "waiting",
      title: t("secret"),
      text: lastVerifiedAt ? t("secretOk") : isBadlySigned ? errorText("webhook_bad_signature") : t("secretWaiting"),
    },
    {
      mark: isRefused ? "failing" : "ok",
      title: t("token"),
      text: isRefused ? errorText("credentials_invalid") : quotaText(t, quota),
    },
  ];
  if (chatMode === "chat") rows.push({ mark: "warning", title: t("chatOn"), text: t("chatOnText") });
  rows.push({
    mark: lastEventAt ? "ok" : "waiting",
    title: lastEventAt ? t("firstEvent") : t("firstEventWaiting"),
    text: lastEventAt ? t("firstEventAt", { time: times.dateTime(lastEventAt) }) : t("firstEventHelp"),
  });
  return rows;
}

function quotaText(
  t: ReturnType<typeof useTranslations<"channels.checklist">>,
  quota: ChecklistProps["quota"],
): string {
  if (quota?.type === "unlimited") return t("quotaNone");
  return quota?.type === "limited" ? t("quota", { limit: quota.limit, left: quota.left }) : t("tokenOk");
}

function useRefreshWhile(isWaiting: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isWaiting) return;
    const timer = window.setInterval(() => router.refresh(), lookAgainMilliseconds);
    return () => window.clearInterval(timer);
  }, [isWaiting, router]);
}
