"use client";

import { useTranslations } from "@/components/i18n/client";
import { PhonePreview } from "@/components/message-editor/messages-preview";
import { type ActionEntry, type ActionType, actionCatalogue, actionTypeOf, drawButtonCard } from "@/lib/engine";
import type { JsonObject } from "@/lib/messages";
import { type ActionField, formOf } from "./action-form";
import { HttpForm } from "./http-form";
import { JsonParameter } from "./json-parameter";
import { Preview } from "./messages-field";
import { ParameterField } from "./parameter-field";
import { useParameterWords } from "./use-parameter-words";

interface ActionParametersProps {
  action: ActionEntry;
  /** Of the action's parameters. */
  pointer: string;
  /** Those that matter, or the seldom ones. */
  part: "main" | "details";
  onChange: (parameters: JsonObject, place: string) => void;
}

/** The form of one action, as the catalogue makes it; beside it what people will see. */
export function ActionParameters(props: ActionParametersProps) {
  const t = useTranslations("action-editor");
  const { action, pointer, part, onChange } = props;
  const type = actionTypeOf(action.type);
  if (type === undefined) {
    return part === "main" ? (
      <JsonParameter
        label={t("unknownParameters")}
        isObject
        pointer={pointer}
        value={action.parameters}
        onChange={(value) => onChange(objectOf(value), "")}
      />
    ) : null;
  }
  if (type === "http_request")
    return part === "main" ? <HttpForm parameters={action.parameters} pointer={pointer} onChange={onChange} /> : null;
  const fields = formOf(type).filter(({ isDetail }) => isDetail === (part === "details"));
  if (fields.length === 0) return null;
  return (
    <div className="@container">
      <div
        className={
          hasPreview(type) && part === "main" ? "grid items-start gap-3 @xl:grid-cols-[minmax(0,1fr)_240px]" : ""
        }
      >
        <div className="flex min-w-0 flex-col gap-3">
          {fields.map((field) => (
            <OneParameter key={field.name} {...props} type={type} field={field} />
          ))}
        </div>
        {part === "main" ? <WhatPeopleSee type={type} parameters={action.parameters} /> : null}
      </div>
    </div>
  );
}

function OneParameter(props: ActionParametersProps & { type: ActionType; field: ActionField }) {
  const { action, pointer, onChange, type, field } = props;
  const words = useParameterWords(type);
  const { parameters } = action;
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...others } = parameters;
    onChange(value === undefined ? others : { ...parameters, [name]: value }, `/${name}`);
  };
  return (
    <ParameterField
      type={type}
      field={field}
      label={words.label(field.name)}
      help={words.help(field.name)}
      pointer={`${pointer}/${field.name}`}
      value={parameters[field.name]}
      onChange={(value) => set(field.name, value)}
      args={{ value: parameters.args, pointer: `${pointer}/args`, onChange: (args) => set("args", args) }}
    />
  );
}

const shown: ReadonlySet<ActionType> = new Set(["get_text_message", "get_button_message", "get_raw_message"]);

function hasPreview(type: ActionType): boolean {
  return shown.has(type);
}

function WhatPeopleSee({ type, parameters }: { type: ActionType; parameters: JsonObject }) {
  const t = useTranslations("action-editor");
  switch (type) {
    case "get_text_message":
      return <Preview messages={[{ type: "text", text: String(parameters.body ?? "") }]} />;
    case "get_raw_message": {
      const { json } = parameters;
      const isReady = typeof json === "object" && json !== null && !Array.isArray(json);
      return <Preview messages={isReady ? [{ type: "raw", message: objectOf(json) }] : []} />;
    }
    case "get_button_message": {
      const card = actionCatalogue.get_button_message.parameters.safeParse(parameters);
      return <PhonePreview isPart label={t("preview")} messages={card.success ? [drawButtonCard(card.data)] : []} />;
    }
    default:
      return null;
  }
}

function objectOf(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
