"use client";

import { useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { EditingContext } from "@/components/message-editor/editing-context";
import { TextField } from "@/components/message-editor/text-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { limits } from "@/lib/builder/shared";
import { definitionLimits, isPassThrough, specialRoles } from "@/lib/engine";
import { withExcluded } from "./excluded";
import { NumberInput } from "./number-input";
import { PlainTexts } from "./plain-texts";
import { StaleTapFields } from "./stale-tap-fields";
import { useStepEditing } from "./step-editing";
import { StepJson } from "./step-json";
import { useTextEditing } from "./use-text-editing";

/** INS-10: what is seldom needed, and the step as JSON. */
export function AdvancedTab() {
  const t = useTranslations("inspector.advanced");
  const { step, canEdit, changes } = useStepEditing();
  const editing = useTextEditing("shown");
  return (
    <EditingContext value={editing}>
      <div className="flex flex-col gap-5">
        <IdField />
        <PlainTexts>
          <TextField
            label={t("description")}
            isMultiline
            isOptional
            value={step.description}
            help={t("descriptionHelp")}
            limit={{ max: limits.description, unit: "grapheme" }}
            onChange={(description) => changes.type("/description", description)}
            pointer="/description"
          />
        </PlainTexts>
        <RoleField />
        <TimeoutField />
        {step.special ? null : (
          <>
            <div data-pointer="/stop">
              <Switch
                label={t("stop")}
                help={t("stopHelp")}
                checked={step.stop}
                disabled={!canEdit}
                onCheckedChange={(stop) => changes.set("/stop", stop)}
              />
            </div>
            {isPassThrough(step) ? null : <ExcludeSwitch />}
          </>
        )}
        <StaleTapFields />
        <StepJson />
      </div>
    </EditingContext>
  );
}

/** MOD-3: another id is given in a dialogue that says first what it rewrites. */
function IdField() {
  const t = useTranslations("inspector.advanced");
  const store = useBuilderStore();
  const { step, canEdit } = useStepEditing();
  return (
    <Field label={t("id")} help={t("idHelp")}>
      <div className="flex gap-2">
        <Input mono readOnly value={step.id} data-pointer="/id" />
        {canEdit ? (
          <Button onClick={() => store.getState().ask({ type: "rename", stepId: step.id })}>{t("rename")}</Button>
        ) : null}
      </div>
    </Field>
  );
}

const ordinary = "";

/** A role of its own makes the step come at its moment; at most one step plays each. */
function RoleField() {
  const t = useTranslations("inspector.advanced");
  const roles = useTranslations("builder");
  const { step, canEdit, changes } = useStepEditing();
  const { steps } = useDocument().meaning;
  const playedBy = (role: string) => steps.find(({ id, special }) => special === role && id !== step.id);
  return (
    <div data-pointer="/special">
      <Field label={t("role")} help={t("roleHelp")}>
        <Select<string>
          value={step.special ?? ordinary}
          disabled={!canEdit}
          onValueChange={(role) => changes.set("/special", role || undefined)}
          options={[
            { value: ordinary, label: t("ordinary") },
            ...specialRoles.map((role) => {
              const rival = playedBy(role);
              const label = roles(`role.${role}`);
              return rival
                ? { value: role, label, hint: t("roleTaken", { id: rival.id }), disabled: true }
                : { value: role, label };
            }),
          ]}
        />
      </Field>
    </div>
  );
}

/** A step that is hard to answer may wait longer than the others. */
function TimeoutField() {
  const t = useTranslations("inspector.advanced");
  const { step, changes } = useStepEditing();
  const { timeoutMinutes } = useDocument().meaning.settings;
  if (isPassThrough(step)) return null;
  return (
    <NumberInput
      label={t("timeout")}
      value={step.timeoutMinutes}
      min={0}
      max={definitionLimits.timeoutMinutes}
      isWhole
      isOptional
      unit={t("minutes")}
      help={t("timeoutHelp", { minutes: timeoutMinutes })}
      pointer="/timeoutMinutes"
      onChange={(minutes) => changes.type("/timeoutMinutes", minutes)}
    />
  );
}

function ExcludeSwitch() {
  const t = useTranslations("inspector.advanced");
  const { step, canEdit, changes } = useStepEditing();
  const { excludeSteps } = useDocument().meaning.settings;
  return (
    <div data-pointer="/exclude">
      <Switch
        label={t("exclude")}
        help={t("excludeHelp")}
        checked={excludeSteps.includes(step.id)}
        disabled={!canEdit}
        onCheckedChange={(isExcluded) =>
          changes.run({
            type: "set_field",
            path: "/excludeSteps",
            value: withExcluded(excludeSteps, [step.id], isExcluded),
          })
        }
      />
    </div>
  );
}
