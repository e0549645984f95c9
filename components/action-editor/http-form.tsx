"use client";

import { useTranslations } from "@/components/i18n/client";
import { NumberField } from "@/components/message-editor/number-field";
import { TextField } from "@/components/message-editor/text-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { httpMethods } from "@/lib/engine";
import type { JsonObject } from "@/lib/messages";
import { useActionEditing } from "./action-editing";
import { HttpBody } from "./http-body";
import { HttpSecrets } from "./http-secrets";
import { PairTable } from "./pair-table";
import { textsOf } from "./texts-of";

interface HttpFormProps {
  parameters: JsonObject;
  pointer: string;
  onChange: (parameters: JsonObject, place: string) => void;
}

/** One call to another server: address, query, headers, body, how long to wait, and secrets by name. */
export function HttpForm({ parameters, pointer, onChange }: HttpFormProps) {
  const t = useTranslations("action-editor.http");
  const { problems, isReadOnly } = useActionEditing();
  const set = (name: string, value: unknown) => onChange({ ...parameters, [name]: value }, `/${name}`);
  const { method = "GET", url = "", timeoutSeconds = 5 } = parameters;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start gap-3">
        <div className="w-28 pt-1.5">
          <Field label={t("method")}>
            <Select
              value={String(method)}
              disabled={isReadOnly}
              onValueChange={(chosen) => set("method", chosen)}
              options={httpMethods.map((value) => ({ value, label: value }))}
              className="w-full"
            />
          </Field>
        </div>
        <div className="min-w-56 flex-1">
          <TextField
            label={t("url")}
            help={t("urlHelp")}
            isMono
            inputMode="url"
            value={String(url)}
            onChange={(text) => set("url", text)}
            pointer={`${pointer}/url`}
            error={problems?.[`${pointer}/url`]}
          />
        </div>
      </div>
      <PairTable
        label={t("query")}
        words={{ add: t("addQuery"), name: t("queryName") }}
        pairs={textsOf(parameters.query)}
        pointer={`${pointer}/query`}
        onChange={(pairs) => set("query", pairs)}
      />
      <PairTable
        label={t("headers")}
        words={{ add: t("addHeader"), name: t("headerName") }}
        pairs={textsOf(parameters.headers)}
        pointer={`${pointer}/headers`}
        onChange={(pairs) => set("headers", pairs)}
      />
      <HttpSecrets
        value={parameters.secrets}
        pointer={`${pointer}/secrets`}
        onChange={(secrets) => set("secrets", secrets)}
      />
      {method === "GET" && parameters.body === undefined ? null : (
        <HttpBody value={parameters.body} pointer={`${pointer}/body`} onChange={(body) => set("body", body)} />
      )}
      <div className="w-40">
        <NumberField
          label={t("timeout")}
          unit={t("seconds")}
          wrong={t("timeoutWrong")}
          min={1}
          max={10}
          value={typeof timeoutSeconds === "number" ? timeoutSeconds : 5}
          onChange={(seconds) => set("timeoutSeconds", seconds)}
          pointer={`${pointer}/timeoutSeconds`}
        />
      </div>
      <p className="text-xs/[1.6] text-fg-3">{t("resultHelp", { example: "{{return[1].body.name}}" })}</p>
    </div>
  );
}
