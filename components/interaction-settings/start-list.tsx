"use client";

import { CalendarClock, Layers, Zap } from "lucide-react";
import Link from "next/link";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { CopyField } from "@/components/ui/copy-field";
import { Icon } from "@/components/ui/icon";
import type { InteractionFacts, Start } from "@/lib/interaction-settings/shared";

const icons = { trigger: Zap, schedule: CalendarClock, interaction: Layers };

/** What starts the interaction, each leading to where it is made. */
export function StartList({ facts }: { facts: InteractionFacts }) {
  const t = useTranslations("interaction-settings.starts");
  const workspace = useBuilder(({ facts: own }) => own.workspace);
  const { starts, key, channels } = facts;
  const nameOf = (id: string) => channels.find((channel) => channel.id === id)?.name ?? t("otherChannel");
  return (
    <>
      {starts.length === 0 ? <p className="text-sm text-fg-2">{t("none")}</p> : null}
      <ul className="flex flex-col gap-1">
        {starts.map((start) => (
          <li key={`${start.type} ${start.id}`} className="flex items-start gap-2 text-sm">
            <Icon icon={icons[start.type]} className="mt-0.5 text-fg-3" />
            <div className="min-w-0 flex-1">
              <Link href={hrefOf(workspace, start)} className="break-words text-accent-fg hover:underline">
                {start.title}
              </Link>
              <p className="text-xs/[1.6] text-fg-3">
                <Reason start={start} nameOf={nameOf} />
              </p>
            </div>
            {start.type !== "interaction" && !start.isEnabled ? <Badge>{t("off")}</Badge> : null}
          </li>
        ))}
      </ul>
      <div>
        <p className="mb-1 text-xs/[1.6] text-fg-3">{t("postback")}</p>
        <CopyField aria-label={t("postbackLabel")} value={`mode=start&interaction=${key}`} />
      </div>
      <Link href={`/${workspace}/triggers/new`} className="self-start text-sm text-accent-fg hover:underline">
        {t("addTrigger")}
      </Link>
    </>
  );
}

function Reason({ start, nameOf }: { start: Start; nameOf: (id: string) => string }) {
  const t = useTranslations("interaction-settings.starts");
  switch (start.type) {
    case "trigger":
      return start.rule.type === "keyword"
        ? t("keyword", { match: start.rule.match, value: start.rule.value })
        : t(`rules.${start.rule.type}`);
    case "schedule":
      return t("schedule", { channel: nameOf(start.channelId) });
    case "interaction":
      return t("interaction");
  }
}

function hrefOf(workspace: string, { type, id }: Start): string {
  switch (type) {
    case "trigger":
      return `/${workspace}/triggers/${id}`;
    case "schedule":
      return `/${workspace}/triggers/schedules/${id}`;
    case "interaction":
      return `/${workspace}/interactions/${id}`;
  }
}
