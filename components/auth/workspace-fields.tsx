"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Name and short name of a new workspace. The short name follows the name until somebody writes another. */
export function WorkspaceFields({ suggestedSlug, autoFocus }: { suggestedSlug: string; autoFocus?: boolean }) {
  const t = useTranslations("auth.fields");
  const [slug, setSlug] = useState<string>();
  const [name, setName] = useState("");
  return (
    <>
      <Field name="workspaceName" label={t("workspaceName")}>
        <Input
          name="workspaceName"
          size="lg"
          autoComplete="organization"
          placeholder={t("workspaceNamePlaceholder")}
          required
          autoFocus={autoFocus}
          value={name}
          onValueChange={setName}
        />
      </Field>
      <Field name="slug" label={t("slug")} help={t("slugHelp")}>
        <Input
          name="slug"
          size="lg"
          mono
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          required
          value={slug ?? (slugOf(name) || suggestedSlug)}
          onValueChange={setSlug}
        />
      </Field>
    </>
  );
}

/** A short name out of a name in Latin letters; nothing out of one that has too few of them. */
function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return slug.length >= 3 ? slug : "";
}
