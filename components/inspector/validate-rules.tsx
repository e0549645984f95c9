"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { MenuItem } from "@/components/ui/menu";
import type { ValidateRule } from "@/lib/engine";
import { newRule, ruleTypes } from "./new-rule";
import { OrderedList } from "./ordered-list";
import { RuleFields } from "./rule-fields";
import { ruleSummary } from "./rule-summary";
import { Section } from "./section";
import { useStepEditing } from "./step-editing";

/** INS-6: what an answer has to be. Every rule opens to its parameters and to a text of its own. */
export function ValidateRules() {
  const t = useTranslations("inspector.input");
  const words = useTranslations("builder");
  const { step, canEdit, changes } = useStepEditing();
  const shown = useBuilder(({ place }) => place.field);
  const [opened, setOpened] = useState<number>();
  const add = (type: ValidateRule["type"]) => {
    changes.setList("validate", [...step.validate, newRule(type, step)]);
    setOpened(step.validate.length);
  };
  return (
    <Section
      title={t("validate")}
      pointer="/validate"
      add={
        canEdit
          ? ruleTypes.map((type) => (
              <MenuItem key={type} onSelect={() => add(type)}>
                {words(`validate.${type}`)}
              </MenuItem>
            ))
          : null
      }
    >
      {step.validate.length === 0 ? <p className="text-xs text-fg-3">{t("noValidate")}</p> : null}
      <OrderedList
        label={t("validate")}
        items={step.validate}
        canEdit={canEdit}
        onChange={(rules) => {
          changes.setList("validate", rules);
          setOpened(undefined);
        }}
        row={(rule, index) => {
          const pointer = `/validate/${index}`;
          const isOpen = opened === index || shown?.startsWith(`${pointer}/`) === true;
          return {
            name: words(`validate.${rule.type}`),
            pointer,
            children: <RuleHead rule={rule} isOpen={isOpen} onToggle={() => setOpened(isOpen ? undefined : index)} />,
            details: isOpen ? <RuleFields rule={rule} index={index} /> : null,
          };
        }}
      />
    </Section>
  );
}

interface RuleHeadProps {
  rule: ValidateRule;
  isOpen: boolean;
  onToggle: () => void;
}

function RuleHead({ rule, isOpen, onToggle }: RuleHeadProps) {
  const t = useTranslations("inspector.rule");
  const words = useTranslations("builder");
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onToggle}
      className="flex min-h-8 w-full min-w-0 items-center gap-2 text-left"
    >
      <span className="flex-none">{words(`validate.${rule.type}`)}</span>
      <span className="ml-auto min-w-0 truncate text-xs text-fg-3">{ruleSummary(t, words, rule)}</span>
      <Icon icon={ChevronDown} size={14} className={cx("flex-none text-fg-3", !isOpen && "-rotate-90")} />
    </button>
  );
}
