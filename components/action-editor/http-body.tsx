"use client";

import { useTranslations } from "@/components/i18n/client";
import { TextField } from "@/components/message-editor/text-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { JsonObject } from "@/lib/messages";
import { JsonParameter } from "./json-parameter";
import { PairTable } from "./pair-table";
import { textsOf } from "./texts-of";

interface HttpBodyProps {
  value: unknown;
  pointer: string;
  /** Nothing: no body. */
  onChange: (body: JsonObject | undefined) => void;
}

const kinds = ["none", "json", "form", "text"] as const;
type BodyKind = (typeof kinds)[number];

/** What is sent: JSON, a form, or a text. */
export function HttpBody({ value, pointer, onChange }: HttpBodyProps) {
  const t = useTranslations("action-editor.http");
  const body = bodyOf(value);
  const kind = kinds.find((one) => one === body.type) ?? "none";
  return (
    <fieldset className="flex min-w-0 flex-col gap-3" data-pointer={pointer}>
      <legend className="mb-1.5 text-xs font-medium text-fg-2">{t("body")}</legend>
      <div>
        <SegmentedControl
          aria-label={t("body")}
          value={kind}
          onValueChange={(chosen) => onChange(newBody(chosen))}
          options={kinds.map((one) => ({ value: one, label: t(`bodyKinds.${one}`) }))}
        />
      </div>
      <BodyFields kind={kind} body={body} pointer={pointer} onChange={onChange} />
    </fieldset>
  );
}

interface BodyFieldsProps extends Pick<HttpBodyProps, "pointer" | "onChange"> {
  kind: BodyKind;
  body: JsonObject;
}

function BodyFields({ kind, body, pointer, onChange }: BodyFieldsProps) {
  const t = useTranslations("action-editor.http");
  switch (kind) {
    case "none":
      return null;
    case "json":
      return (
        <JsonParameter
          label={t("jsonBody")}
          help={t("jsonHelp")}
          pointer={`${pointer}/value`}
          value={body.value}
          onChange={(value) => onChange({ ...body, value })}
        />
      );
    case "form":
      return (
        <PairTable
          label={t("formBody")}
          words={{ add: t("addField"), name: t("fieldName") }}
          pairs={textsOf(body.fields)}
          pointer={`${pointer}/fields`}
          onChange={(fields) => onChange({ ...body, fields })}
        />
      );
    case "text":
      return (
        <>
          <TextField
            label={t("textBody")}
            isMultiline
            value={String(body.text ?? "")}
            onChange={(text) => onChange({ ...body, text })}
            pointer={`${pointer}/text`}
          />
          <TextField
            label={t("contentType")}
            isOptional
            isMono
            placeholder="text/plain"
            value={String(body.contentType ?? "")}
            onChange={(contentType) => onChange(withContentType(body, contentType))}
            pointer={`${pointer}/contentType`}
          />
        </>
      );
  }
}

function bodyOf(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function withContentType(body: JsonObject, contentType: string): JsonObject {
  const { contentType: _old, ...others } = body;
  return contentType === "" ? others : { ...others, contentType };
}

function newBody(kind: BodyKind): JsonObject | undefined {
  switch (kind) {
    case "none":
      return undefined;
    case "json":
      return { type: "json", value: {} };
    case "form":
      return { type: "form", fields: {} };
    case "text":
      return { type: "text", text: "" };
  }
}
