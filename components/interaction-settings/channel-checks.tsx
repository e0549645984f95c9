"use client";

import { useTranslations } from "@/components/i18n/client";
import { Checkbox } from "@/components/ui/checkbox";
import { notify } from "@/components/ui/toast";
import type { InteractionFacts } from "@/lib/interaction-settings/shared";
import { useChangeFacts } from "./settings-context";

interface ChannelChecksProps {
  facts: InteractionFacts;
  canEdit: boolean;
}

/** The channels on which the interaction may run. A change counts at once, and can be taken back. */
export function ChannelChecks({ facts, canEdit }: ChannelChecksProps) {
  const t = useTranslations("interaction-settings.basics");
  const { mutate } = useChangeFacts();
  const { channels, hiddenChannels } = facts;
  const enabled = channels.filter(({ isEnabled }) => isEnabled).map(({ id }) => id);
  const toggle = (id: string, name: string, isEnabled: boolean) => {
    mutate({ channelIds: isEnabled ? [...enabled, id] : enabled.filter((one) => one !== id) });
    notify(t(isEnabled ? "channelOn" : "channelOff", { name }), {
      action: { label: t("undo"), run: () => mutate({ channelIds: enabled }) },
    });
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-xs font-medium text-fg-2">{t("channels")}</legend>
      {channels.length === 0 ? <p className="text-xs text-fg-3">{t("noChannels")}</p> : null}
      <ul className="flex flex-col gap-1.5">
        {channels.map(({ id, name, isEnabled, mayChange }) => (
          <li key={id}>
            <Checkbox
              label={name}
              help={canEdit && !mayChange ? t("locked") : undefined}
              disabled={!canEdit || !mayChange}
              checked={isEnabled}
              onCheckedChange={(isChecked) => toggle(id, name, isChecked)}
            />
          </li>
        ))}
      </ul>
      {hiddenChannels > 0 ? (
        <p className="mt-1.5 text-xs/[1.6] text-fg-3">{t("hidden", { count: hiddenChannels })}</p>
      ) : null}
      {channels.length > 0 && enabled.length + hiddenChannels === 0 ? (
        <p className="mt-1.5 text-xs/[1.6] text-warning-fg">{t("nowhere")}</p>
      ) : null}
    </fieldset>
  );
}
