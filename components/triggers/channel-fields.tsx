"use client";

import { useTranslations } from "@/components/i18n/client";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import type { TriggerChoices } from "@/lib/triggers/shared";
import { FieldGroup } from "./field-group";

interface ChannelFieldsProps {
  ids: string[] | null;
  channels: TriggerChoices["channels"];
  onChange: (ids: string[] | null) => void;
}

/** All channels, or some of them. */
export function ChannelFields({ ids, channels, onChange }: ChannelFieldsProps) {
  const t = useTranslations("triggers.form");
  const toggle = (id: string, isChosen: boolean) => {
    const others = (ids ?? []).filter((one) => one !== id);
    onChange(isChosen ? [...others, id] : others);
  };
  return (
    <FieldGroup name="channelIds" label={t("channels")}>
      <RadioGroup
        aria-label={t("channels")}
        value={ids === null ? "all" : "some"}
        onValueChange={(value) => onChange(value === "all" ? null : channels.slice(0, 1).map(({ id }) => id))}
        options={[
          { value: "all", label: t("allChannels") },
          { value: "some", label: t("someChannels"), disabled: channels.length === 0 },
        ]}
      />
      {ids === null ? null : (
        <ul className="mt-1 flex flex-col gap-1.5 pl-6.5">
          {channels.map(({ id, name }) => (
            <li key={id}>
              <Checkbox label={name} checked={ids.includes(id)} onCheckedChange={(isChosen) => toggle(id, isChosen)} />
            </li>
          ))}
        </ul>
      )}
    </FieldGroup>
  );
}
