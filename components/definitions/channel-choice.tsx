"use client";

import { useTranslations } from "@/components/i18n/client";
import { Checkbox } from "@/components/ui/checkbox";

export interface ImportChannel {
  id: string;
  name: string;
}

interface ChannelChoiceProps {
  channels: readonly ImportChannel[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** On which channels an interaction is to run. */
export function ChannelChoice({ channels, chosen, onChange }: ChannelChoiceProps) {
  const t = useTranslations("definitions.import");
  const toggle = (id: string, isChosen: boolean) =>
    onChange(new Set([...chosen, id].filter((one) => one !== id || isChosen)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-xs font-medium text-fg-2">{t("channels")}</legend>
      {channels.map(({ id, name }) => (
        <Checkbox key={id} label={name} checked={chosen.has(id)} onCheckedChange={(isChosen) => toggle(id, isChosen)} />
      ))}
      <p className="text-xs text-fg-3">{channels.length > 0 ? t("channelsHelp") : t("noChannels")}</p>
    </fieldset>
  );
}
