"use client";

import { useState } from "react";
import { BuilderProvider } from "@/components/builder-store/builder-context";
import { InteractionSettings } from "@/components/interaction-settings/interaction-settings";
import type { SettingsSource } from "@/components/interaction-settings/settings-source";
import type { BuilderDocument } from "@/lib/builder/shared";
import type { InteractionFacts } from "@/lib/interaction-settings/shared";

const builder = { workspace: "playground", interactionId: "reserve", canEdit: true, canPublish: true };

const facts: InteractionFacts = {
  title: "サロン予約",
  key: "reserve",
  channels: [
    {
      id: "ch_1",
      name: "サロン こもれび",
      platform: "line",
      isEnabled: true,
      mayChange: true,
      replyTokenSeconds: 50,
      isMetered: true,
    },
    {
      id: "ch_2",
      name: "ウェブチャット",
      platform: "web",
      isEnabled: false,
      mayChange: true,
      replyTokenSeconds: null,
      isMetered: false,
    },
  ],
  hiddenChannels: 0,
  starts: [
    {
      type: "trigger",
      id: "tr_1",
      title: "予約のキーワード",
      isEnabled: true,
      rule: { type: "keyword", match: "equals", value: "予約" },
      channelIds: null,
    },
    { type: "schedule", id: "sc_1", title: "月初のご案内", isEnabled: false, channelId: "ch_1" },
    { type: "interaction", id: "in_2", title: "はじめての方へ" },
  ],
  writers: [{ interactionId: "in_3", title: "会員登録", field: "ask-name" }],
};

/** The settings of the demo's interaction, with name and channels in memory. */
export function SettingsSample({ document, width }: { document: BuilderDocument; width: number }) {
  const [source] = useState(() => inMemory(facts));
  return (
    <BuilderProvider facts={builder} document={document} revision={1}>
      <div style={{ width }} className="flex h-dvh max-w-full flex-col border-r border-border bg-surface">
        <InteractionSettings source={source} />
      </div>
    </BuilderProvider>
  );
}

function inMemory(initial: InteractionFacts): SettingsSource {
  let known = initial;
  return {
    load: async () => known,
    change: async ({ title = known.title, channelIds }) => {
      const channels = known.channels.map((channel) => ({
        ...channel,
        isEnabled: channelIds ? channelIds.includes(channel.id) : channel.isEnabled,
      }));
      known = { ...known, title, channels };
    },
  };
}
