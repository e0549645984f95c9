"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { TriggerChoices, TriggerEffect } from "@/lib/triggers/shared";

type TemplateEffect = Extract<TriggerEffect, { type: "send_template" }>;

interface TemplateFieldsProps {
  effect: TemplateEffect;
  choices: Pick<TriggerChoices, "templates">;
  onChange: (effect: TemplateEffect) => void;
}

/** Which saved message is sent, and what stands for its arguments. */
export function TemplateFields({ effect, choices, onChange }: TemplateFieldsProps) {
  const t = useTranslations("triggers.effectFields");
  const options = choices.templates.map(({ id, title }) => ({ value: id, label: title }));
  const chosen = choices.templates.find(({ id }) => id === effect.template);
  const setArg = (name: string, text: string) => onChange({ ...effect, args: { ...effect.args, [name]: text } });
  return (
    <>
      <Field
        name="effect/template"
        label={t("template")}
        help={options.length === 0 ? t("noTemplates") : undefined}
        required
      >
        <Select
          value={effect.template}
          onValueChange={(template: string) => onChange({ type: "send_template", template, args: {} })}
          options={options}
          className="w-full"
        />
      </Field>
      {(chosen?.args ?? []).map((name) => (
        <Field key={name} name={`effect/args/${name}`} label={t("arg", { name })} optional>
          <Input value={effect.args[name] ?? ""} onValueChange={(text) => setArg(name, text)} maxLength={1000} />
        </Field>
      ))}
    </>
  );
}
