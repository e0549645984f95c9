"use client";

import { Check, UserRound } from "lucide-react";
import { useCommands } from "@/components/shell/use-commands";
import { Icon } from "@/components/ui/icon";
import { notify } from "@/components/ui/toast";

export function SampleCommands() {
  useCommands([
    {
      id: "sample.resolve",
      label: "会話を解決する",
      reading: "かいわをかいけつする resolve",
      keys: "e",
      icon: <Icon icon={Check} />,
      run: () => notify("解決しました。"),
    },
    {
      id: "sample.assign",
      label: "担当者を決める",
      reading: "たんとうしゃをきめる assign",
      keys: "a",
      icon: <Icon icon={UserRound} />,
      run: () => notify("決めました。"),
    },
  ]);
  return null;
}
