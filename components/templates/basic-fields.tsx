"use client";

import { useId } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useTemplateEditing } from "./template-editing";

interface BasicFieldsProps {
  folders: readonly string[];
  errorOf: (field: string) => string | undefined;
}

/** What the template is called, where it is found, and its name in files and actions. */
export function BasicFields({ folders, errorOf }: BasicFieldsProps) {
  const t = useTranslations("templates");
  const { editor, canEdit } = useTemplateEditing();
  const { draft, change, saved } = editor;
  const listId = useId();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Field label={t("basic.name")} required error={errorOf("title")}>
          <Input
            value={draft.title}
            readOnly={!canEdit}
            autoFocus={saved === null}
            onChange={(event) => change({ title: event.target.value })}
          />
        </Field>
      </div>
      <Field label={t("basic.folder")} optional error={errorOf("folder")}>
        <Input
          value={draft.folder}
          readOnly={!canEdit}
          list={listId}
          onChange={(event) => change({ folder: event.target.value })}
        />
        <datalist id={listId}>
          {folders.map((folder) => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
      </Field>
      <Field
        label={t("basic.key")}
        optional={saved === null}
        error={errorOf("key")}
        help={saved === null ? t("basic.keyHelpNew") : t("basic.keyHelp")}
      >
        <Input
          mono
          value={draft.key}
          readOnly={!canEdit}
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => change({ key: event.target.value.trim() })}
        />
      </Field>
    </div>
  );
}
