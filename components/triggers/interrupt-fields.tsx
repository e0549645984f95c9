"use client";

import { useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import type { MayInterrupt, TriggerRule } from "@/lib/triggers/shared";

interface InterruptFieldsProps {
  rule: TriggerRule;
  value: MayInterrupt;
  onChange: (value: MayInterrupt) => void;
}

/** Whether the trigger may take texts and presses from an interaction that runs; other events are never its business. */
export function InterruptFields({ rule, value, onChange }: InterruptFieldsProps) {
  const t = useTranslations("triggers");
  if (rule.type !== "keyword" && rule.type !== "postback" && rule.type !== "any_message") return null;
  const standard = rule.type === "postback" ? t("interrupt.defaultPostback") : t("interrupt.defaultKeyword");
  return (
    <Card title={t("form.interruptTitle")} hint={t("form.interruptHint")}>
      <RadioGroup
        aria-label={t("form.interruptTitle")}
        value={value}
        onValueChange={onChange}
        options={[
          { value: "default", label: t("interrupt.default"), help: standard },
          { value: "yes", label: t("interrupt.yes"), help: t("interrupt.yesHelp") },
          { value: "no", label: t("interrupt.no"), help: t("interrupt.noHelp") },
        ]}
      />
    </Card>
  );
}
