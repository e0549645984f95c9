"use client";

import { useTranslations } from "@/components/i18n/client";
import { TextField } from "@/components/message-editor/text-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { ValidateRule } from "@/lib/engine";
import { LinesField } from "./lines-field";
import { NumberInput } from "./number-input";
import { PatternField } from "./pattern-field";
import { PlainTexts } from "./plain-texts";
import { useStepEditing } from "./step-editing";

/** How long a text of one's own may be (INS-4). */
const errorText = { max: 500, unit: "utf16" as const };

/** INS-6: the parameters of one rule, and what it says instead of the usual text. */
export function RuleFields({ rule, index }: { rule: ValidateRule; index: number }) {
  const t = useTranslations("inspector.rule");
  const { changes } = useStepEditing();
  const pointer = `/validate/${index}`;
  return (
    <div className="flex flex-col gap-3 border-t border-border p-3">
      <Parameters rule={rule} pointer={pointer} />
      <TextField
        label={t("message")}
        isMultiline
        isOptional
        value={rule.message ?? ""}
        placeholder={t("usual")}
        onChange={(message) => changes.type(`${pointer}/message`, message || undefined)}
        pointer={`${pointer}/message`}
        limit={errorText}
      />
    </div>
  );
}

function Parameters({ rule, pointer }: { rule: ValidateRule; pointer: string }) {
  switch (rule.type) {
    case "number":
      return <NumberParameters rule={rule} pointer={pointer} />;
    case "length":
      return <LengthParameters rule={rule} pointer={pointer} />;
    case "date":
    case "time":
    case "datetime":
      return <MomentParameters rule={rule} pointer={pointer} />;
    case "phone":
      return <PhoneParameter rule={rule} pointer={pointer} />;
    case "japanese":
      return <ScriptParameter rule={rule} pointer={pointer} />;
    case "enum":
      return <WordLists lists={{ values: rule.values }} pointer={pointer} />;
    case "forbidden":
      return <WordLists lists={{ words: rule.words, patterns: rule.patterns }} pointer={pointer} />;
    case "regex":
      return <PatternParameter rule={rule} pointer={pointer} />;
    default:
      return null;
  }
}

interface ParameterProps<T extends ValidateRule["type"]> {
  rule: Extract<ValidateRule, { type: T }>;
  pointer: string;
}

const widest = 1_000_000_000_000;

function NumberParameters({ rule, pointer }: ParameterProps<"number">) {
  const t = useTranslations("inspector.rule");
  const { canEdit, changes } = useStepEditing();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        {(["min", "max"] as const).map((bound) => (
          <NumberInput
            key={bound}
            label={t(bound)}
            value={rule[bound]}
            min={-widest}
            max={widest}
            isOptional
            pointer={`${pointer}/${bound}`}
            onChange={(value) => changes.type(`${pointer}/${bound}`, value)}
          />
        ))}
      </div>
      <Switch
        label={t("whole")}
        checked={rule.integer ?? false}
        disabled={!canEdit}
        onCheckedChange={(isWhole) => changes.set(`${pointer}/integer`, isWhole || undefined)}
      />
    </>
  );
}

const longest = 5_000;

function LengthParameters({ rule, pointer }: ParameterProps<"length">) {
  const t = useTranslations("inspector.rule");
  const { changes } = useStepEditing();
  return (
    <div className="grid grid-cols-2 gap-3">
      {(["minlength", "maxlength"] as const).map((bound) => (
        <NumberInput
          key={bound}
          label={t(bound)}
          value={rule[bound]}
          min={0}
          max={longest}
          isWhole
          isOptional
          unit={t("characters")}
          pointer={`${pointer}/${bound}`}
          onChange={(value) => changes.type(`${pointer}/${bound}`, value)}
        />
      ))}
    </div>
  );
}

const examples = { date: "2026-03-07", time: "14:00", datetime: "2026-03-07 14:00" };

function MomentParameters({ rule, pointer }: ParameterProps<"date" | "time" | "datetime">) {
  const t = useTranslations("inspector.rule");
  const { changes } = useStepEditing();
  return (
    <PlainTexts>
      <div className="grid grid-cols-2 gap-3">
        {(["min", "max"] as const).map((bound) => (
          <TextField
            key={bound}
            label={t(bound === "min" ? "first" : "last")}
            isOptional
            isMono
            value={rule[bound] ?? ""}
            placeholder={examples[rule.type]}
            onChange={(value) => changes.type(`${pointer}/${bound}`, value || undefined)}
            pointer={`${pointer}/${bound}`}
          />
        ))}
      </div>
    </PlainTexts>
  );
}

function PhoneParameter({ rule, pointer }: ParameterProps<"phone">) {
  const t = useTranslations("inspector.rule");
  const { canEdit, changes } = useStepEditing();
  return (
    <div data-pointer={`${pointer}/format`}>
      <Field label={t("format")}>
        <Select
          value={rule.format}
          disabled={!canEdit}
          onValueChange={(format) => changes.set(`${pointer}/format`, format)}
          options={(["jp", "e164"] as const).map((value) => ({ value, label: t(`phone.${value}`) }))}
        />
      </Field>
    </div>
  );
}

function ScriptParameter({ rule, pointer }: ParameterProps<"japanese">) {
  const t = useTranslations("inspector.rule");
  const { canEdit, changes } = useStepEditing();
  return (
    <div data-pointer={`${pointer}/script`}>
      <Field label={t("script")}>
        <Select
          value={rule.script}
          disabled={!canEdit}
          onValueChange={(script) => changes.set(`${pointer}/script`, script)}
          options={(["hiragana", "katakana"] as const).map((value) => ({ value, label: t(`japanese.${value}`) }))}
        />
      </Field>
    </div>
  );
}

interface WordListsProps {
  lists: { values?: string[]; words?: string[]; patterns?: string[] };
  pointer: string;
}

function WordLists({ lists, pointer }: WordListsProps) {
  const t = useTranslations("inspector.rule");
  const { changes } = useStepEditing();
  return (["values", "words", "patterns"] as const).flatMap((name) => {
    const lines = lists[name];
    const place = `${pointer}/${name}`;
    if (!lines) return [];
    return [
      <LinesField
        key={name}
        label={t(name)}
        value={lines}
        pointer={place}
        help={t(`${name}Help`)}
        isPattern={name === "patterns"}
        onChange={(changed) => changes.type(place, changed)}
      />,
    ];
  });
}

function PatternParameter({ rule, pointer }: ParameterProps<"regex">) {
  const t = useTranslations("inspector.rule");
  const { changes } = useStepEditing();
  return (
    <PatternField
      label={t("pattern")}
      value={rule.pattern}
      pointer={`${pointer}/pattern`}
      help={t("patternHelp")}
      onChange={(pattern) => changes.type(`${pointer}/pattern`, pattern)}
    />
  );
}
