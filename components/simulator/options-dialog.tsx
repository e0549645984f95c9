"use client";

import { useState } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { titleOf } from "@/lib/engine";
import { type SimulatedChannel, type SimulationOptions, situations } from "@/lib/simulator/shared";
import { AnswerInputs } from "./answer-inputs";
import { optionsAt } from "./options-at";
import { ProfileField } from "./profile-field";
import { readProfile, writeProfile } from "./profile-text";
import type { Simulator } from "./use-simulator";

interface OptionsDialogProps {
  simulator: Simulator;
  channels: readonly SimulatedChannel[];
  onClose: () => void;
}

/** Where a run begins, with whom and on what, and what was going on before (SIM-7). */
export function OptionsDialog({ simulator, channels, onClose }: OptionsDialogProps) {
  const t = useTranslations("simulator.options");
  const ui = useTranslations("ui");
  const [options, setOptions] = useState(simulator.simulation.options);
  const [profile, setProfile] = useState(() => writeProfile(options.person.profile));
  const begin = () => {
    const person = { ...options.person, profile: { ...readProfile(profile), language: options.channel.locale } };
    simulator.restart({ ...options, person });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={t("title")}
      description={t("description")}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{ui("cancel")}</Button>} />
          <Button variant="primary" onClick={begin}>
            {t("begin")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 md:grid-cols-2">
        <StartFields options={options} onChange={setOptions} />
        <WorldFields options={options} onChange={setOptions} channels={channels} />
        <ProfileField text={profile} onChange={setProfile} />
      </div>
    </Dialog>
  );
}

interface FieldsProps {
  options: SimulationOptions;
  onChange: (options: SimulationOptions) => void;
}

function StartFields({ options, onChange }: FieldsProps) {
  const t = useTranslations("simulator.options");
  const { meaning } = useDocument();
  const { start } = options;
  const beginning = ":beginning";
  const steps = meaning.steps.map((step) => ({ value: step.id, label: titleOf(step), hint: step.id }));
  return (
    <div className="flex flex-col gap-4">
      <Field label={t("start")}>
        <Select
          options={[{ value: beginning, label: t("beginning") }, ...steps]}
          value={start.type === "step" ? start.stepId : beginning}
          onValueChange={(value) => onChange(optionsAt(value === beginning ? null : value, options, meaning))}
        />
      </Field>
      {start.type === "step" ? <AnswerFields options={options} onChange={onChange} answers={start.answers} /> : null}
      <Field label={t("before")} help={t(`situationHelp.${options.before}`)}>
        <Select
          options={situations.map((value) => ({ value, label: t(`situations.${value}`) }))}
          value={options.before}
          onValueChange={(before) => onChange({ ...options, before })}
        />
      </Field>
    </div>
  );
}

/** Made from the validation rules; anything else may be written instead. */
function AnswerFields({ options, onChange, answers }: FieldsProps & { answers: [string, string][] }) {
  const t = useTranslations("simulator.options");
  const { meaning } = useDocument();
  const { start } = options;
  if (start.type !== "step" || answers.length === 0) return null;
  const change = (changed: [string, string][]) => onChange({ ...options, start: { ...start, answers: changed } });
  return (
    <fieldset className="flex flex-col gap-2.5 rounded-md border border-border p-3">
      <legend className="px-1 text-xs font-medium text-fg-2">{t("answers")}</legend>
      <AnswerInputs definition={meaning} answers={answers} onChange={change} />
    </fieldset>
  );
}

function WorldFields({ options, onChange, channels }: FieldsProps & { channels: readonly SimulatedChannel[] }) {
  const t = useTranslations("simulator.options");
  const { channel, person } = options;
  const choose = (id: string) => {
    const chosen = channels.find((one) => one.id === id);
    if (chosen) onChange({ ...options, channel: { ...chosen, locale: channel.locale } });
  };
  return (
    <div className="flex flex-col gap-4">
      {channels.length > 1 ? (
        <Field label={t("channel")}>
          <Select
            options={channels.map(({ id, name }) => ({ value: id, label: name }))}
            value={channel.id}
            onValueChange={choose}
          />
        </Field>
      ) : null}
      <Field label={t("name")}>
        <Input
          value={person.displayName}
          maxLength={20}
          onValueChange={(displayName) => onChange({ ...options, person: { ...person, displayName } })}
        />
      </Field>
      <div className="flex flex-col items-start gap-1.5">
        <span className="text-xs font-medium text-fg-2">{t("language")}</span>
        <SegmentedControl
          aria-label={t("language")}
          value={channel.locale}
          onValueChange={(locale) => onChange({ ...options, channel: { ...channel, locale } })}
          options={[
            { value: "ja", label: "日本語" },
            { value: "en", label: "English" },
          ]}
        />
      </div>
    </div>
  );
}
