"use client";

import { useTranslations } from "@/components/i18n/client";
import type { Command } from "@/components/shell/command";
import type messages from "../messages/ja.json";

type CommandName = keyof (typeof messages)["command"];

/** Makes a command of the builder: its words come from the messages, under its name. */
export function useCommandOf() {
  const t = useTranslations("editor-shell");
  return (name: CommandName, command: Omit<Command, "id" | "label">): Command => ({
    id: `builder.${name}`,
    label: t(`command.${name}`),
    reading: t(`reading.${name}`),
    ...command,
  });
}
