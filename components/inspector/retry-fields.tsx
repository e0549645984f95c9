"use client";

import { useTranslations } from "@/components/i18n/client";
import { StepSelect } from "@/components/message-editor/step-select";
import { Banner } from "@/components/ui/banner";
import { definitionLimits } from "@/lib/engine";
import { NumberInput } from "./number-input";
import { useStepEditing } from "./step-editing";

/** INS-4: how often a refused answer may be tried again, and where it leads then. */
export function RetryFields() {
  const t = useTranslations("inspector.input");
  const { step, canEdit, changes } = useStepEditing();
  const { retryLimit = 0, retryTarget } = step.input;
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberInput
          label={t("retryLimit")}
          value={retryLimit}
          min={0}
          max={definitionLimits.retries}
          isWhole
          unit={t("times")}
          pointer="/input/retryLimit"
          onChange={(limit) => changes.type("/input/retryLimit", limit || undefined)}
        />
        {retryLimit > 0 || retryTarget ? (
          <StepSelect
            label={t("retryTarget")}
            none={t("chooseTarget")}
            value={retryTarget}
            pointer="/input/retryTarget"
            isNeeded={retryLimit > 0}
            onChange={(target) => changes.set("/input/retryTarget", target)}
          />
        ) : null}
      </div>
      {retryLimit === 0 ? <p className="text-xs text-fg-3">{t("unlimited")}</p> : null}
      {retryLimit > 0 && !retryTarget && canEdit ? <HandOverOffer limit={retryLimit} /> : null}
    </div>
  );
}

/** Running out of tries leads nowhere: the question would be asked for ever. A person can help. */
function HandOverOffer({ limit }: { limit: number }) {
  const t = useTranslations("inspector.input");
  const { step, changes } = useStepEditing();
  const add = () =>
    changes.run({
      type: "add_step",
      from: { stepId: step.id, outlet: { kind: "retry" } },
      step: {
        title: t("handOverTitle"),
        input: { mode: "none" },
        messages: [{ type: "text", text: t("handOverText") }],
        afterActions: [{ type: "hand_over", parameters: {} }],
        stop: true,
      },
    });
  return (
    <Banner tone="warning">
      <p>{t("noRetryTarget", { limit })}</p>
      <button type="button" onClick={add} className="min-h-6 font-semibold underline underline-offset-2">
        {t("addHandOver")}
      </button>
    </Banner>
  );
}
