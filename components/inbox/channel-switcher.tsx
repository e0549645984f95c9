"use client";

import { ChevronDown, CircleAlert, CircleSlash, Hourglass } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import type { ChannelSummary } from "@/lib/inbox/shared";
import { useInbox } from "./inbox-context";
import { platformMark } from "./platform";

/** From this many channels on the list can be filtered by typing (INB-032). */
const filterFrom = 8;

/** Which channels the list shows: all, or some (INB-030). */
export function ChannelSwitcher({ channels }: { channels: readonly ChannelSummary[] }) {
  const t = useTranslations("inbox");
  const { location } = useInbox();
  const chosen = channels.filter((channel) => location.filter.channelIds.includes(channel.id));
  const shown = chosen.length > 0 ? chosen : channels;
  const [only] = shown;
  const title =
    chosen.length === 0 && channels.length !== 1
      ? t("channels.all")
      : only && shown.length === 1
        ? only.name
        : t("channels.some", { count: chosen.length });
  const troubled = shown.find(isTroubled);
  return (
    <Popover
      className="max-h-110 overflow-y-auto p-2"
      trigger={
        <button
          type="button"
          className="flex h-8 w-full min-w-0 items-center gap-2 rounded-sm px-1 hover:bg-hover pointer-coarse:h-11"
        >
          <span className="flex flex-none pl-1.5">
            {shown.slice(0, 3).map((channel) => (
              <span key={channel.id} className="-ml-1.5 rounded-md border-2 border-surface">
                <Avatar id={channel.id} name={channel.name} size={20} square />
              </span>
            ))}
          </span>
          <span className="min-w-0 flex-1 truncate text-left text-md font-semibold">{title}</span>
          {troubled ? <HealthBadge health={troubled.health} /> : null}
          <Icon icon={ChevronDown} size={14} className="text-fg-3" />
        </button>
      }
    >
      <ChannelChoices channels={channels} />
    </Popover>
  );
}

function isTroubled({ health }: ChannelSummary): boolean {
  return health !== "ok";
}

function ChannelChoices({ channels }: { channels: readonly ChannelSummary[] }) {
  const t = useTranslations("inbox");
  const { location } = useInbox();
  const [text, setText] = useState("");
  const { channelIds } = location.filter;
  const toggle = (id: string, isOn: boolean) =>
    location.setFilter({ channelIds: isOn ? [...channelIds, id] : channelIds.filter((other) => other !== id) });
  const found = channels.filter((channel) => channel.name.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <div className="grid gap-1">
      {channels.length >= filterFrom ? (
        <Input
          size="sm"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t("channels.filter")}
          aria-label={t("channels.filter")}
        />
      ) : null}
      <div className="px-1 py-1">
        <Checkbox
          label={t("channels.all")}
          checked={channelIds.length === 0}
          onCheckedChange={() => location.setFilter({ channelIds: [] })}
        />
      </div>
      {found.map((channel) => (
        <div key={channel.id} className="flex items-center gap-2 rounded-sm px-1 py-1 hover:bg-hover">
          <div className="min-w-0 flex-1">
            <Checkbox
              checked={channelIds.includes(channel.id)}
              onCheckedChange={(isOn) => toggle(channel.id, isOn)}
              label={
                <span className="flex min-w-0 items-center gap-2">
                  <Avatar
                    id={channel.id}
                    name={channel.name}
                    size={24}
                    square
                    platform={platformMark(channel.platform)}
                  />
                  <span className="truncate">{channel.name}</span>
                </span>
              }
            />
          </div>
          {isTroubled(channel) ? <HealthBadge health={channel.health} /> : null}
          <span
            className="text-xs text-fg-3 tabular-nums"
            title={t("channels.needsReply", { count: channel.needsReplyCount })}
          >
            {channel.needsReplyCount > 0 ? channel.needsReplyCount : null}
          </span>
        </div>
      ))}
    </div>
  );
}

function HealthBadge({ health }: Pick<ChannelSummary, "health">) {
  const t = useTranslations("inbox");
  switch (health) {
    case "ok":
      return null;
    case "disabled":
      return <Badge icon={<Icon icon={CircleSlash} size={12} />}>{t("health.disabled")}</Badge>;
    case "waiting":
      return <Badge icon={<Icon icon={Hourglass} size={12} />}>{t("health.waiting")}</Badge>;
    case "credentials_invalid":
    case "failing":
      return (
        <Badge tone="danger" icon={<Icon icon={CircleAlert} size={12} />}>
          {t(`health.${health}`)}
        </Badge>
      );
  }
}
