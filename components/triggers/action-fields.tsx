"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ActionEntry } from "@/lib/engine";
import type { TriggerChoices } from "@/lib/triggers/shared";
import { type ActionField, actionFields, actionKinds } from "./action-kinds";
import type { SetFlaw } from "./flaws";

type Parameters = ActionEntry["parameters"];

interface ActionFieldsProps {
  action: ActionEntry;
  /** Where its parameters stand in what is saved. */
  place: string;
  choices: TriggerChoices;
  setFlaw: SetFlaw;
  onChange: (parameters: Parameters) => void;
}

/** The parameters of one action: fields for the usual ones, JSON for what has many parts. */
export function ActionFields({ action, place, choices, setFlaw, onChange }: ActionFieldsProps) {
  const { parameters } = action;
  const kind = actionKinds.find((one) => one === action.type);
  const fields = kind && actionFields[kind];
  if (!fields) return <JsonField place={place} value={parameters} setFlaw={setFlaw} onChange={onChange} />;
  return fields.map((field) => (
    <ActionFieldInput
      key={field.parameter}
      field={field}
      name={`${place}/${field.parameter}`}
      value={parameters[field.parameter]}
      choices={choices}
      onChange={(value) => {
        const { [field.parameter]: _old, ...rest } = parameters;
        onChange(field.isOptional && value === "" ? rest : { ...rest, [field.parameter]: value });
      }}
    />
  ));
}

interface InputProps {
  field: ActionField;
  name: string;
  value: unknown;
  choices: TriggerChoices;
  onChange: (value: string | string[]) => void;
}

function ActionFieldInput({ field, name, value, choices, onChange }: InputProps) {
  const t = useTranslations("triggers.actions");
  const text = typeof value === "string" ? value : "";
  const label = field.label === "tags" ? t("tags") : t(`fields.${field.label}`);
  const help = field.kind === "tags" ? t("tagsHelp") : undefined;
  return (
    <Field name={name} label={label} help={help} optional={field.isOptional}>
      {field.kind === "tags" ? (
        <TagNames value={value} onChange={onChange} />
      ) : field.kind === "text" ? (
        <Textarea value={text} onChange={(event) => onChange(event.target.value)} maxLength={5000} rows={3} grows />
      ) : field.kind === "line" ? (
        <Input value={text} onValueChange={onChange} maxLength={1000} />
      ) : (
        <Select
          value={text}
          onValueChange={(chosen: string) => onChange(chosen)}
          options={(field.kind === "interaction" ? choices.interactions : choices.templates).map(({ id, title }) => ({
            value: id,
            label: title,
          }))}
          className="w-full"
        />
      )}
    </Field>
  );
}

/** Names in one line; what is typed stays as it is typed. */
function TagNames({ value, onChange }: { value: unknown; onChange: (tags: string[]) => void }) {
  const [text, setText] = useState(() => (Array.isArray(value) ? value.map(String).join("、") : ""));
  const change = (typed: string) => {
    setText(typed);
    const names = typed.split(/[、,，]/).map((name) => name.trim());
    onChange([...new Set(names.filter(Boolean))]);
  };
  return <Input value={text} onValueChange={change} maxLength={1000} autoComplete="off" />;
}

interface JsonFieldProps {
  place: string;
  value: Parameters;
  setFlaw: SetFlaw;
  onChange: (parameters: Parameters) => void;
}

function JsonField({ place, value, setFlaw, onChange }: JsonFieldProps) {
  const t = useTranslations("triggers.actions");
  const [text, setText] = useState(() => JSON.stringify(value, null, 2));
  const [isBroken, setBroken] = useState(false);
  const change = (typed: string) => {
    setText(typed);
    const parsed = parseObject(typed);
    setBroken(parsed === undefined);
    setFlaw(place, parsed === undefined);
    if (parsed) onChange(parsed);
  };
  return (
    <Field name={place} label={t("json")} help={t("jsonHelp")} error={isBroken ? t("jsonBroken") : undefined}>
      <Textarea
        value={text}
        onChange={(event) => change(event.target.value)}
        rows={8}
        spellCheck={false}
        className="font-mono text-xs"
      />
    </Field>
  );
}

function parseObject(text: string): Parameters | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Parameters =>
  typeof value === "object" && value !== null && !Array.isArray(value);
