"use client";

import Link from "next/link";
import { useTranslations } from "@/components/i18n/client";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { profileTests, type Requirement, type RequirementType, type TriggerChoices } from "@/lib/triggers/shared";
import { FieldGroup } from "./field-group";

interface RequirementFieldsProps<Given extends Requirement = Requirement> {
  requirement: Given;
  /** The requirement's place in what is saved. */
  place: string;
  channelIds: readonly string[] | null;
  choices: TriggerChoices;
  hoursHref: string;
  onChange: (requirement: Requirement) => void;
}

type FieldsOf<Type extends RequirementType> = RequirementFieldsProps<Extract<Requirement, { type: Type }>>;

/** The fields of one condition. */
export function RequirementFields(props: RequirementFieldsProps) {
  const { requirement } = props;
  switch (requirement.type) {
    case "source":
      return <SourceFields {...props} requirement={requirement} />;
    case "friend":
      return <FriendFields {...props} requirement={requirement} />;
    case "tag":
      return <TagFields {...props} requirement={requirement} />;
    case "profile":
      return <ProfileFields {...props} requirement={requirement} />;
    case "hours":
      return <HoursFields {...props} requirement={requirement} />;
  }
}

function SourceFields({ requirement, place, onChange }: FieldsOf<"source">) {
  const t = useTranslations("triggers");
  const all = ["user", "group", "room"] as const;
  return (
    <Several
      name={`${place}/kinds`}
      label={t("requirementFields.sources")}
      options={all.map((kind) => ({ value: kind, label: t(`sources.${kind}`) }))}
      chosen={requirement.kinds}
      onChange={(kinds) => onChange({ ...requirement, kinds })}
    />
  );
}

function FriendFields({ requirement, place, onChange }: FieldsOf<"friend">) {
  const t = useTranslations("triggers");
  const all = ["friend", "not_friend", "blocked", "unknown"] as const;
  return (
    <Several
      name={`${place}/statuses`}
      label={t("requirementFields.statuses")}
      options={all.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
      chosen={requirement.statuses}
      onChange={(statuses) => onChange({ ...requirement, statuses })}
    />
  );
}

function TagFields({ requirement, place, choices, onChange }: FieldsOf<"tag">) {
  const t = useTranslations("triggers.requirementFields");
  const names = choices.tags.map(({ name }) => name);
  const known = names.includes(requirement.tag) || requirement.tag === "" ? names : [requirement.tag, ...names];
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-56 max-w-full">
        <Field name={`${place}/tag`} label={t("tag")} help={names.length === 0 ? t("noTags") : undefined}>
          <Select
            value={requirement.tag}
            onValueChange={(tag: string) => onChange({ ...requirement, tag })}
            options={known.map((name) => ({ value: name, label: name }))}
            className="w-full"
          />
        </Field>
      </div>
      <SegmentedControl
        aria-label={t("hasOrNot")}
        value={requirement.has ? "has" : "hasNot"}
        onValueChange={(value) => onChange({ ...requirement, has: value === "has" })}
        options={[
          { value: "has", label: t("has") },
          { value: "hasNot", label: t("hasNot") },
        ]}
      />
    </div>
  );
}

function ProfileFields({ requirement, place, onChange }: FieldsOf<"profile">) {
  const t = useTranslations("triggers.requirementFields");
  const { key, test, value = "" } = requirement;
  const compares = test === "equals" || test === "contains";
  const change = (part: Partial<typeof requirement>) => {
    const { value: text, ...rest } = { ...requirement, ...part };
    const isCompared = rest.test === "equals" || rest.test === "contains";
    onChange({ ...rest, ...(isCompared && { value: text ?? "" }) });
  };
  return (
    <div className="grid gap-3 md:grid-cols-3">
      <Field name={`${place}/key`} label={t("key")} help={t("keyHelp")}>
        <Input value={key} onValueChange={(text) => change({ key: text })} maxLength={100} />
      </Field>
      <Field label={t("test")}>
        <Select
          value={test}
          onValueChange={(chosen: (typeof profileTests)[number]) => change({ test: chosen })}
          options={profileTests.map((one) => ({ value: one, label: t(one) }))}
          className="w-full"
        />
      </Field>
      {compares ? (
        <Field name={`${place}/value`} label={t("value")}>
          <Input value={value} onValueChange={(text) => change({ value: text })} maxLength={500} />
        </Field>
      ) : null}
    </div>
  );
}

function HoursFields({ requirement, channelIds, choices, hoursHref, onChange }: FieldsOf<"hours">) {
  const t = useTranslations("triggers.requirementFields");
  const meant = choices.channels.filter(({ id }) => channelIds === null || channelIds.includes(id));
  const without = meant.filter(({ hasHours }) => !hasHours).map(({ name }) => name);
  return (
    <div className="flex flex-col items-start gap-2">
      <SegmentedControl
        aria-label={t("hours")}
        value={requirement.isOpen ? "open" : "closed"}
        onValueChange={(value) => onChange({ type: "hours", isOpen: value === "open" })}
        options={[
          { value: "open", label: t("open") },
          { value: "closed", label: t("closed") },
        ]}
      />
      {without.length > 0 ? (
        <p className="text-xs/[1.6] text-fg-3">
          {t("noHours", { channels: without.join("・") })}{" "}
          <Link href={hoursHref} className="text-accent-fg underline">
            {t("setHours")}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

interface SeveralProps<Value extends string> {
  name: string;
  label: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Some of a few, at least one. */
function Several<Value extends string>({ name, label, options, chosen, onChange }: SeveralProps<Value>) {
  const toggle = (value: Value, isChosen: boolean) => {
    const next = options
      .map((option) => option.value)
      .filter((one) => (one === value ? isChosen : chosen.includes(one)));
    if (next.length > 0) onChange(next);
  };
  return (
    <FieldGroup name={name} label={label}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {options.map(({ value, label: text }) => (
          <li key={value}>
            <Checkbox
              label={text}
              checked={chosen.includes(value)}
              onCheckedChange={(isChosen) => toggle(value, isChosen)}
            />
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
