"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Sandbox } from "./use-sandbox";

/** Adds somebody who is no friend yet. */
export function PersonForm({ onAdd, onClose }: { onAdd: Sandbox["addPerson"]; onClose: () => void }) {
  const t = useTranslations("phone.people");
  const ui = useTranslations("ui");
  const [displayName, setName] = useState("");
  const [language, setLanguage] = useState<"ja" | "en">("ja");
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (displayName.trim() === "") return;
    setBusy(true);
    await onAdd({ displayName, language }).then(onClose, () => setBusy(false));
  };
  return (
    <form onSubmit={submit} className="mt-2.5 flex flex-col gap-3">
      <Field label={t("name")}>
        <Input value={displayName} onValueChange={setName} maxLength={20} autoFocus autoComplete="off" />
      </Field>
      <SegmentedControl
        aria-label={t("languageLabel")}
        value={language}
        onValueChange={setLanguage}
        options={[
          { value: "ja", label: t("language.ja") },
          { value: "en", label: t("language.en") },
        ]}
      />
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onClose}>
          {ui("cancel")}
        </Button>
        <Button size="sm" variant="primary" type="submit" loading={isBusy} disabled={displayName.trim() === ""}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
