"use client";

import { useTranslations } from "@/components/i18n/client";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { saidKinds, type TriggerRule, type TriggerRuleType } from "@/lib/triggers/shared";
import { FieldGroup } from "./field-group";
import { newRule, ruleTypes } from "./new-rule";
import { QueryFields } from "./query-fields";

interface RuleFieldsProps<Rule extends TriggerRule = TriggerRule> {
  rule: Rule;
  onChange: (rule: TriggerRule) => void;
}

type RuleOf<Type extends TriggerRuleType> = Extract<TriggerRule, { type: Type }>;

/** What has to happen. */
export function RuleFields({ rule, onChange }: RuleFieldsProps) {
  const t = useTranslations("triggers");
  return (
    <div className="flex flex-col gap-4">
      <Field name="rule/type" label={t("form.ruleType")}>
        <Select
          value={rule.type}
          onValueChange={(type: TriggerRuleType) => onChange(newRule(type))}
          options={ruleTypes.map((type) => ({ value: type, label: t(`ruleTypes.${type}`) }))}
          className="w-full"
        />
      </Field>
      <Details rule={rule} onChange={onChange} />
    </div>
  );
}

function Details({ rule, onChange }: RuleFieldsProps) {
  const t = useTranslations("triggers.ruleFields");
  switch (rule.type) {
    case "keyword":
      return <KeywordFields rule={rule} onChange={onChange} />;
    case "postback":
      return <QueryFields query={rule.query} onChange={(query) => onChange({ ...rule, query })} />;
    case "follow":
      return <FollowFields rule={rule} onChange={onChange} />;
    case "any_message":
      return <KindFields rule={rule} onChange={onChange} />;
    case "beacon":
      return <BeaconFields rule={rule} onChange={onChange} />;
    case "video_play_complete":
      return <VideoFields rule={rule} onChange={onChange} />;
    case "account_link":
      return <LinkFields rule={rule} onChange={onChange} />;
    case "membership":
      return <MembershipFields rule={rule} onChange={onChange} />;
    case "unanswered":
      return <p className="text-sm text-fg-2">{t("unansweredHelp")}</p>;
    case "unfollow":
    case "join":
    case "leave":
    case "member_joined":
    case "member_left":
      return null;
  }
}

function KeywordFields({ rule, onChange }: RuleFieldsProps<RuleOf<"keyword">>) {
  const t = useTranslations("triggers.ruleFields");
  const isPattern = rule.match === "regex";
  const matches = ["equals", "contains", "regex"] as const;
  return (
    <div className="grid gap-4 md:grid-cols-[12rem_minmax(0,1fr)]">
      <Field label={t("match")}>
        <Select
          value={rule.match}
          onValueChange={(match: (typeof matches)[number]) => onChange({ ...rule, match })}
          options={matches.map((match) => ({ value: match, label: t(match) }))}
          className="w-full"
        />
      </Field>
      <Field
        name="rule/value"
        label={t(isPattern ? "pattern" : "value")}
        help={t(isPattern ? "patternHelp" : "valueHelp")}
        required
      >
        <Input
          value={rule.value}
          onValueChange={(value) => onChange({ ...rule, value })}
          maxLength={500}
          mono={isPattern}
          autoComplete="off"
        />
      </Field>
    </div>
  );
}

function FollowFields({ rule, onChange }: RuleFieldsProps<RuleOf<"follow">>) {
  const t = useTranslations("triggers.ruleFields");
  const value = rule.isUnblocked === undefined ? "any" : rule.isUnblocked ? "back" : "new";
  const change = (chosen: "any" | "new" | "back") =>
    onChange(chosen === "any" ? { type: "follow" } : { type: "follow", isUnblocked: chosen === "back" });
  return (
    <Field label={t("friends")}>
      <Select
        value={value}
        onValueChange={change}
        options={[
          { value: "any", label: t("anyFriend") },
          { value: "new", label: t("newFriend") },
          { value: "back", label: t("backFriend") },
        ]}
        className="w-full"
      />
    </Field>
  );
}

function KindFields({ rule, onChange }: RuleFieldsProps<RuleOf<"any_message">>) {
  const t = useTranslations("triggers");
  const chosen = rule.kinds ?? [];
  const toggle = (kind: (typeof saidKinds)[number], isChosen: boolean) => {
    const kinds = saidKinds.filter((one) => (one === kind ? isChosen : chosen.includes(one)));
    onChange({ type: "any_message", ...(kinds.length > 0 && { kinds }) });
  };
  return (
    <FieldGroup name="rule/kinds" label={t("ruleFields.kinds")} help={t("ruleFields.kindsHelp")}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {saidKinds.map((kind) => (
          <li key={kind}>
            <Checkbox
              label={t(`kinds.${kind}`)}
              checked={chosen.includes(kind)}
              onCheckedChange={(isChosen) => toggle(kind, isChosen)}
            />
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}

function BeaconFields({ rule, onChange }: RuleFieldsProps<RuleOf<"beacon">>) {
  const t = useTranslations("triggers.ruleFields");
  const { hardwareId = "", action } = rule;
  const change = (part: { hardwareId: string; action?: typeof action }) =>
    onChange({
      type: "beacon",
      ...(part.hardwareId && { hardwareId: part.hardwareId }),
      ...(part.action && { action: part.action }),
    });
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Field name="rule/hardwareId" label={t("hardwareId")} help={t("emptyMeansAll")} optional>
        <Input value={hardwareId} onValueChange={(id) => change({ hardwareId: id, action })} maxLength={64} mono />
      </Field>
      <AnyOf
        label={t("beaconAction")}
        value={action}
        choices={{ enter: t("enter"), banner: t("banner"), stay: t("stay") }}
        onChange={(chosen) => change({ hardwareId, action: chosen })}
      />
    </div>
  );
}

function VideoFields({ rule, onChange }: RuleFieldsProps<RuleOf<"video_play_complete">>) {
  const t = useTranslations("triggers.ruleFields");
  return (
    <Field name="rule/trackingId" label={t("trackingId")} help={t("emptyMeansAll")} optional>
      <Input
        value={rule.trackingId ?? ""}
        onValueChange={(id) => onChange({ type: "video_play_complete", ...(id && { trackingId: id }) })}
        maxLength={100}
        mono
      />
    </Field>
  );
}

function LinkFields({ rule, onChange }: RuleFieldsProps<RuleOf<"account_link">>) {
  const t = useTranslations("triggers.ruleFields");
  return (
    <AnyOf
      label={t("linkResult")}
      value={rule.result}
      choices={{ ok: t("ok"), failed: t("failed") }}
      onChange={(result) => onChange({ type: "account_link", ...(result && { result }) })}
    />
  );
}

function MembershipFields({ rule, onChange }: RuleFieldsProps<RuleOf<"membership">>) {
  const t = useTranslations("triggers.ruleFields");
  return (
    <AnyOf
      label={t("membershipAction")}
      value={rule.action}
      choices={{ joined: t("joined"), left: t("left"), renewed: t("renewed") }}
      onChange={(action) => onChange({ type: "membership", ...(action && { action }) })}
    />
  );
}

interface AnyOfProps<Value extends string> {
  label: string;
  value: Value | undefined;
  choices: Record<Value, string>;
  onChange: (value: Value | undefined) => void;
}

/** One of a few, or any of them. */
function AnyOf<Value extends string>({ label, value, choices, onChange }: AnyOfProps<Value>) {
  const t = useTranslations("triggers.ruleFields");
  const options = Object.entries<string>(choices).map(([key, text]) => ({ value: key, label: text }));
  const isValue = (text: string): text is Value => Object.hasOwn(choices, text);
  return (
    <Field label={label}>
      <Select
        value={value ?? "any"}
        onValueChange={(chosen: string) => onChange(isValue(chosen) ? chosen : undefined)}
        options={[{ value: "any", label: t("anything") }, ...options]}
        className="w-full"
      />
    </Field>
  );
}
