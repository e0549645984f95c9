"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notify } from "@/components/ui/toast";
import type { FormAction } from "@/components/ui/use-action-form";
import { NameForm } from "./name-form";

interface ChannelNameProps {
  channelId: string;
  name: string;
  help: string;
  rename: FormAction<unknown>;
}

/** The channel's name inside the workspace. */
export function ChannelName({ channelId, name, help, rename }: ChannelNameProps) {
  const t = useTranslations("channels");
  const router = useRouter();
  const [round, setRound] = useState(0);
  const done = () => {
    notify(t("saved"));
    setRound(round + 1);
    router.refresh();
  };
  return (
    <NameForm
      key={round}
      channelId={channelId}
      save={rename}
      defaultName={name}
      help={help}
      submit={t("save")}
      onDone={done}
    />
  );
}
