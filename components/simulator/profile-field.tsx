"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

interface ProfileFieldProps {
  /** As `writeProfile` writes it. */
  text: string;
  onChange: (text: string) => void;
}

/** What is known of the person, one line for each. */
export function ProfileField({ text, onChange }: ProfileFieldProps) {
  const t = useTranslations("simulator.profile");
  return (
    <Field label={t("label")} help={t("help")}>
      <Textarea grows className="font-mono text-xs" value={text} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
