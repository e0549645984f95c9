"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useActionEditing } from "./action-editing";
import { type SecretUse, secretUsesOf } from "./secret-uses";

interface HttpSecretsProps {
  value: unknown;
  pointer: string;
  onChange: (secrets: SecretUse[]) => void;
}

/** Which secrets go along, and where. Only their names stand here: their values never leave the settings. */
export function HttpSecrets({ value, pointer, onChange }: HttpSecretsProps) {
  const t = useTranslations("action-editor.http");
  const { available, isReadOnly } = useActionEditing();
  const uses = secretUsesOf(value);
  const first = available.secrets[0];
  return (
    <fieldset className="min-w-0" data-pointer={pointer}>
      <legend className="mb-1.5 text-xs font-medium text-fg-2">{t("secrets")}</legend>
      <ul className="flex flex-col gap-2">
        {uses.map((use, index) => (
          <li key={index} className="flex items-start gap-2 rounded-md border border-border p-2">
            <SecretFields use={use} n={index + 1} onChange={(changed) => onChange(uses.with(index, changed))} />
            {isReadOnly ? null : (
              <IconButton
                label={t("removeSecret", { name: use.name || use.secret })}
                icon={<Icon icon={X} />}
                onClick={() => onChange(uses.toSpliced(index, 1))}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="my-1.5 text-xs/[1.6] text-fg-3">{first === undefined ? t("noSecrets") : t("secretsHelp")}</p>
      {isReadOnly || first === undefined ? null : (
        <Button
          size="sm"
          icon={<Icon icon={Plus} size={14} />}
          onClick={() => onChange([...uses, { in: "header", name: "Authorization", secret: first, prefix: "Bearer " }])}
        >
          {t("addSecret")}
        </Button>
      )}
    </fieldset>
  );
}

function SecretFields({ use, n, onChange }: { use: SecretUse; n: number; onChange: (use: SecretUse) => void }) {
  const t = useTranslations("action-editor.http");
  const { available, isReadOnly } = useActionEditing();
  const isGone = !available.secrets.includes(use.secret);
  return (
    <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">
      <Select
        aria-label={t("secretPlace", { n })}
        value={use.in}
        disabled={isReadOnly}
        onValueChange={(place: SecretUse["in"]) => onChange({ ...use, in: place })}
        options={[
          { value: "header", label: t("inHeader") },
          { value: "query", label: t("inQuery") },
        ]}
        className="w-full"
      />
      <Input
        aria-label={t("secretName", { n })}
        placeholder={use.in === "header" ? "Authorization" : "key"}
        value={use.name}
        readOnly={isReadOnly}
        mono
        maxLength={100}
        onValueChange={(name) => onChange({ ...use, name })}
      />
      <Input
        aria-label={t("secretPrefix", { n })}
        placeholder={t("prefixHint")}
        value={use.prefix}
        readOnly={isReadOnly}
        mono
        maxLength={100}
        onValueChange={(prefix) => onChange({ ...use, prefix })}
      />
      <Select
        aria-label={t("secret", { n })}
        value={use.secret}
        disabled={isReadOnly}
        onValueChange={(secret) => onChange({ ...use, secret })}
        options={[
          ...(isGone ? [{ value: use.secret, label: use.secret, hint: t("secretGone") }] : []),
          ...available.secrets.map((name) => ({ value: name, label: name })),
        ]}
        className="w-full"
      />
      {isGone ? <p className="text-xs text-danger-fg sm:col-span-2">{t("secretGone")}</p> : null}
    </div>
  );
}
