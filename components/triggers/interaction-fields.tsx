"use client";

import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { TriggerChoices, TriggerEffect } from "@/lib/triggers/shared";

type StartEffect = Extract<TriggerEffect, { type: "start_interaction" }>;
type Policy = NonNullable<StartEffect["overridePolicy"]>;

interface InteractionFieldsProps {
  effect: StartEffect;
  choices: Pick<TriggerChoices, "interactions">;
  onChange: (effect: StartEffect) => void;
}

const policies: readonly Policy[] = ["stack", "reject", "restart_same", "restart_diff", "restart_always"];

/** Which interaction starts, and what becomes of one that runs already. */
export function InteractionFields({ effect, choices, onChange }: InteractionFieldsProps) {
  const t = useTranslations("triggers");
  const chosen = choices.interactions.find(({ id }) => id === effect.interactionId);
  const setPolicy = (value: Policy | "default") => {
    const { overridePolicy: _policy, ...rest } = effect;
    onChange({ ...rest, ...(value !== "default" && { overridePolicy: value }) });
  };
  const options = choices.interactions.map(({ id, title, isLive }) => ({
    value: id,
    label: title,
    ...(!isLive && { hint: t("effectFields.notLive") }),
  }));
  return (
    <>
      <Field
        name="effect/interactionId"
        label={t("effectFields.interaction")}
        help={options.length === 0 ? t("effectFields.noInteractions") : undefined}
        required
      >
        <Select
          value={effect.interactionId}
          onValueChange={(interactionId: string) => onChange({ ...effect, interactionId })}
          options={options}
          className="w-full"
        />
      </Field>
      {chosen && !chosen.isLive ? <Banner tone="warning">{t("effectFields.notLiveWarning")}</Banner> : null}
      <Field label={t("effectFields.policy")}>
        <Select
          value={effect.overridePolicy ?? "default"}
          onValueChange={setPolicy}
          options={(["default", ...policies] as const).map((policy) => ({
            value: policy,
            label: t(`policies.${policy}`),
          }))}
          className="w-full"
        />
      </Field>
    </>
  );
}
