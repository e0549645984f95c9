"use client";

import { RadioTower } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import type { InteractionFacts } from "@/lib/interaction-settings/shared";
import { ChannelChecks } from "./channel-checks";
import { SettingsQueries, useFacts } from "./settings-context";
import { settingsSource } from "./settings-source";

interface ChannelsPopoverProps {
  workspace: string;
  interactionId: string;
  /** As the page loaded them. */
  facts: InteractionFacts;
  canEdit: boolean;
}

/** On how many channels an interaction runs; opened, on which, to be changed there. */
export function ChannelsPopover({ workspace, interactionId, facts, canEdit }: ChannelsPopoverProps) {
  const router = useRouter();
  const [source] = useState(() => settingsSource(workspace, interactionId));
  return (
    <SettingsQueries source={source} initial={facts} onChanged={() => router.refresh()}>
      <Channels loaded={facts} canEdit={canEdit} />
    </SettingsQueries>
  );
}

function Channels({ loaded, canEdit }: { loaded: InteractionFacts; canEdit: boolean }) {
  const t = useTranslations("interaction-settings.basics");
  const facts = useFacts().data ?? loaded;
  const count = facts.channels.filter(({ isEnabled }) => isEnabled).length + facts.hiddenChannels;
  return (
    <Popover
      align="end"
      trigger={
        <Button size="sm" icon={<Icon icon={RadioTower} size={14} />} aria-label={t("channelCount", { count })}>
          <span className="max-xl:hidden">{t("channelCount", { count })}</span>
        </Button>
      }
    >
      <ChannelChecks facts={facts} canEdit={canEdit} />
      <p className="mt-3 text-xs/[1.6] text-fg-3">{t("hint")}</p>
    </Popover>
  );
}
