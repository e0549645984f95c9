"use client";

import { useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { TextField } from "@/components/message-editor/text-field";
import { Field } from "@/components/ui/field";
import { SearchSelect } from "@/components/ui/search-select";
import { Select } from "@/components/ui/select";
import { type Branch, comparisons, isPassThrough, matchTypes, titleOf } from "@/lib/engine";
import { NumberInput } from "./number-input";
import { PatternField } from "./pattern-field";
import { useStepEditing } from "./step-editing";

interface BranchFieldsProps {
  branch: Branch;
  pointer: string;
  error: string | undefined;
}

/** What a branch looks for, by its kind. */
export function BranchFields({ branch, pointer, error }: BranchFieldsProps) {
  switch (branch.type) {
    case "equals":
    case "contains":
      return <ValueField value={branch.value} pointer={pointer} error={error} />;
    case "regex":
      return <ValueField value={branch.value} pointer={pointer} isPattern />;
    case "number":
      return <NumberBranch branch={branch} pointer={pointer} />;
    case "answer":
      return <AnswerBranch branch={branch} pointer={pointer} />;
    case "profile":
      return <ProfileBranch branch={branch} pointer={pointer} />;
    case "empty":
      return null;
  }
}

interface ValueFieldProps {
  value: string;
  pointer: string;
  isPattern?: boolean;
  error?: string | undefined;
}

function ValueField({ value, pointer, isPattern, error }: ValueFieldProps) {
  const t = useTranslations("inspector.branch");
  const { changes } = useStepEditing();
  const place = `${pointer}/value`;
  const shared = { value, pointer: place, onChange: (text: string) => changes.type(place, text) };
  return isPattern ? (
    <PatternField label={t("pattern")} {...shared} />
  ) : (
    <TextField label={t("value")} error={error} {...shared} />
  );
}

function ComparisonSelect({ value, pointer }: { value: (typeof comparisons)[number]; pointer: string }) {
  const t = useTranslations("inspector.branch");
  const { canEdit, changes } = useStepEditing();
  return (
    <Field label={t("comparison")}>
      <Select
        value={value}
        disabled={!canEdit}
        onValueChange={(comparison) => changes.set(`${pointer}/comparison`, comparison)}
        options={comparisons.map((comparison) => ({ value: comparison, label: t(`comparisons.${comparison}`) }))}
      />
    </Field>
  );
}

interface KindProps<T extends Branch["type"]> {
  branch: Extract<Branch, { type: T }>;
  pointer: string;
}

const widest = 1_000_000_000_000;

function NumberBranch({ branch, pointer }: KindProps<"number">) {
  const t = useTranslations("inspector.branch");
  const { changes } = useStepEditing();
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <NumberInput
        label={t("number")}
        value={branch.value}
        min={-widest}
        max={widest}
        pointer={`${pointer}/value`}
        onChange={(value) => changes.type(`${pointer}/value`, value ?? 0)}
      />
      <ComparisonSelect value={branch.comparison} pointer={pointer} />
    </div>
  );
}

/** An answer of another step; this step's own is what is compared with it. */
function AnswerBranch({ branch, pointer }: KindProps<"answer">) {
  const t = useTranslations("inspector.branch");
  const { step, canEdit, changes } = useStepEditing();
  const { steps } = useDocument().meaning;
  const others = steps.filter((one) => one.id !== step.id && !one.special && !isPassThrough(one));
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <div className="flex min-w-0 flex-col gap-1.5">
        <span aria-hidden className="text-xs font-medium text-fg-2">
          {t("otherAnswer")}
        </span>
        <SearchSelect
          aria-label={t("otherAnswer")}
          data-pointer={`${pointer}/stepId`}
          value={branch.stepId}
          placeholder={t("chooseAnswer")}
          disabled={!canEdit}
          isWarning={!others.some(({ id }) => id === branch.stepId)}
          onValueChange={(stepId) => changes.set(`${pointer}/stepId`, stepId)}
          options={others.map((one) => ({ value: one.id, label: titleOf(one), hint: one.id }))}
        />
      </div>
      <ComparisonSelect value={branch.comparison} pointer={pointer} />
    </div>
  );
}

function ProfileBranch({ branch, pointer }: KindProps<"profile">) {
  const t = useTranslations("inspector.branch");
  const { canEdit, changes } = useStepEditing();
  return (
    <>
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField
          label={t("key")}
          isMono
          value={branch.key}
          onChange={(key) => changes.type(`${pointer}/key`, key)}
          pointer={`${pointer}/key`}
        />
        <Field label={t("match")}>
          <Select
            value={branch.match}
            disabled={!canEdit}
            onValueChange={(match) => changes.set(`${pointer}/match`, match)}
            options={matchTypes.map((match) => ({ value: match, label: t(`matches.${match}`) }))}
          />
        </Field>
      </div>
      <ValueField value={branch.value} pointer={pointer} isPattern={branch.match === "regex"} />
    </>
  );
}
