"use client";

import { useTranslations } from "@/components/i18n/client";
import { EditingContext } from "@/components/message-editor/editing-context";
import { MenuItem } from "@/components/ui/menu";
import { normalizeRules } from "@/lib/engine";
import { InputMode } from "./input-mode";
import { OrderedList } from "./ordered-list";
import { RetryFields } from "./retry-fields";
import { Section } from "./section";
import { useStepEditing } from "./step-editing";
import { TryBox } from "./try-box";
import { useTextEditing } from "./use-text-editing";
import { ValidateRules } from "./validate-rules";

/** INS-4 … INS-7: what is taken as an answer, how it is cleaned and checked, and a box to try that. */
export function InputTab() {
  const t = useTranslations("inspector.input");
  const { step } = useStepEditing();
  const editing = useTextEditing("shown");
  if (step.special) return <p className="text-sm/[1.7] text-fg-2">{t("special")}</p>;
  return (
    <EditingContext value={editing}>
      <div className="flex flex-col gap-5">
        <InputMode />
        {step.input.mode === "none" ? null : (
          <>
            <NormalizeRules />
            <ValidateRules />
            <RetryFields />
            <TryBox />
          </>
        )}
      </div>
    </EditingContext>
  );
}

/** INS-5: rules that clean an answer, each on the result of the one before. */
function NormalizeRules() {
  const t = useTranslations("inspector.input");
  const words = useTranslations("builder");
  const { step, canEdit, changes } = useStepEditing();
  const rest = normalizeRules.filter((rule) => !step.normalize.includes(rule));
  return (
    <Section
      title={t("normalize")}
      hint={t("inOrder")}
      pointer="/normalize"
      add={
        canEdit && rest.length > 0
          ? rest.map((rule) => (
              <MenuItem key={rule} onSelect={() => changes.setList("normalize", [...step.normalize, rule])}>
                {words(`normalize.${rule}`)}
              </MenuItem>
            ))
          : null
      }
    >
      {step.normalize.length === 0 ? <p className="text-xs text-fg-3">{t("noNormalize")}</p> : null}
      <OrderedList
        label={t("normalize")}
        items={step.normalize}
        canEdit={canEdit}
        onChange={(rules) => changes.setList("normalize", rules)}
        row={(rule, index) => ({
          name: words(`normalize.${rule}`),
          pointer: `/normalize/${index}`,
          children: <span className="truncate">{words(`normalize.${rule}`)}</span>,
        })}
      />
    </Section>
  );
}
