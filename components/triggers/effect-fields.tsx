"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { TriggerChoices, TriggerEffect, TriggerEffectType } from "@/lib/triggers/shared";
import { ActionFields } from "./action-fields";
import type { SetFlaw } from "./flaws";
import { InteractionFields } from "./interaction-fields";
import { MessageFields } from "./message-fields";
import { effectTypes, newEffect } from "./new-effect";
import { TemplateFields } from "./template-fields";

interface EffectFieldsProps {
  workspace: string;
  effect: TriggerEffect;
  choices: TriggerChoices;
  setFlaw: SetFlaw;
  onChange: (effect: TriggerEffect) => void;
}

/** What then happens. */
export function EffectFields(props: EffectFieldsProps) {
  const { effect, choices, onChange } = props;
  const t = useTranslations("triggers");
  return (
    <div className="flex flex-col gap-4">
      <Field name="effect/type" label={t("form.effectType")}>
        <Select
          value={effect.type}
          onValueChange={(type: TriggerEffectType) => onChange(newEffect(type, choices))}
          options={effectTypes.map((type) => ({ value: type, label: t(`effectTypes.${type}`) }))}
          className="w-full"
        />
      </Field>
      <Details {...props} />
    </div>
  );
}

function Details({ workspace, effect, choices, setFlaw, onChange }: EffectFieldsProps) {
  switch (effect.type) {
    case "start_interaction":
      return <InteractionFields effect={effect} choices={choices} onChange={onChange} />;
    case "send_messages":
      return <MessageFields workspace={workspace} effect={effect} setFlaw={setFlaw} onChange={onChange} />;
    case "send_template":
      return <TemplateFields effect={effect} choices={choices} onChange={onChange} />;
    case "run_actions":
      return (
        <ActionFields workspace={workspace} effect={effect} choices={choices} setFlaw={setFlaw} onChange={onChange} />
      );
    case "hand_over":
      return (
        <NoteField
          note={effect.note ?? ""}
          onChange={(note) => onChange({ type: "hand_over", ...(note && { note }) })}
        />
      );
  }
}

function NoteField({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const t = useTranslations("triggers.effectFields");
  return (
    <>
      <p className="text-sm text-fg-2">{t("handOverHelp")}</p>
      <Field name="effect/note" label={t("note")} help={t("noteHelp")} optional>
        <Textarea value={note} onChange={(event) => onChange(event.target.value)} maxLength={500} rows={2} />
      </Field>
    </>
  );
}
