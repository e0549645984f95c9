"use client";

import { useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { TriggerChoices } from "@/lib/triggers/shared";
import { AudienceFields } from "./audience-fields";
import { EffectFields } from "./effect-fields";
import type { SetFlaw } from "./flaws";
import { RecurrenceFields } from "./recurrence-fields";
import type { ScheduleChannel, ScheduleDraft } from "./schedule-data";

interface ScheduleFieldsProps {
  workspace: string;
  draft: ScheduleDraft;
  channels: readonly ScheduleChannel[];
  choices: TriggerChoices;
  setFlaw: SetFlaw;
  onChange: (part: Partial<ScheduleDraft>) => void;
}

/** Name and channel, when, for whom, and what. */
export function ScheduleFields({ workspace, draft, channels, choices, setFlaw, onChange }: ScheduleFieldsProps) {
  const t = useTranslations("triggers.schedules");
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card>
        <NameAndChannel draft={draft} channels={channels} onChange={onChange} />
      </Card>
      <Card title={t("whenTitle")}>
        <RecurrenceFields recurrence={draft.recurrence} onChange={(recurrence) => onChange({ recurrence })} />
      </Card>
      <Card title={t("whoTitle")}>
        <AudienceFields
          workspace={workspace}
          channelId={draft.channelId}
          audience={draft.audience}
          tags={choices.tags}
          onChange={(audience) => onChange({ audience })}
        />
      </Card>
      <Card title={t("effectTitle")}>
        <EffectFields
          workspace={workspace}
          effect={draft.effect}
          choices={choices}
          setFlaw={setFlaw}
          onChange={(effect) => onChange({ effect })}
        />
      </Card>
    </div>
  );
}

function NameAndChannel({ draft, channels, onChange }: Pick<ScheduleFieldsProps, "draft" | "channels" | "onChange">) {
  const t = useTranslations("triggers");
  const channel = channels.find((one) => one.id === draft.channelId);
  return (
    <div className="flex flex-col gap-4">
      <Field name="title" label={t("schedules.title")} help={t("form.titleHelp")} required>
        <Input value={draft.title} onValueChange={(title) => onChange({ title })} maxLength={200} autoComplete="off" />
      </Field>
      <Field
        name="channelId"
        label={t("schedules.channel")}
        help={channel && t("schedules.channelHelp", { timeZone: channel.timeZone })}
      >
        <Select
          value={draft.channelId}
          onValueChange={(channelId: string) => onChange({ channelId, audience: { type: "everyone" } })}
          options={channels.map(({ id: value, name }) => ({ value, label: name }))}
          className="w-full"
        />
      </Field>
    </div>
  );
}
