"use client";

import { useState } from "react";
import { useKindName } from "@/components/action-editor/use-kind-name";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Textarea } from "@/components/ui/textarea";
import { defaultStub, readOutput, type Stub } from "@/lib/simulator/shared";
import { type StubbedAction, stubbedActions } from "./stubbed-actions";
import type { Simulator } from "./use-simulator";

/** How actions are answered that would reach outside: nothing of them is ever done here (SIM-8). */
export function StubsTab({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.stubs");
  const { definition, options } = simulator.simulation;
  const actions = stubbedActions(definition);
  const change = (key: string, stub: Stub) =>
    simulator.replay({ ...options, stubs: { ...options.stubs, [key]: stub } });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-xs/[1.6] text-fg-2">{t("safe")}</p>
      {actions.length === 0 ? <p className="text-xs text-fg-3">{t("none")}</p> : null}
      {actions.map((action) => (
        <StubCard
          key={action.key}
          action={action}
          stub={options.stubs[action.key] ?? defaultStub(action.type, options.channel.locale)}
          onChange={(stub) => change(action.key, stub)}
        />
      ))}
    </div>
  );
}

interface StubCardProps {
  action: StubbedAction;
  stub: Stub;
  onChange: (stub: Stub) => void;
}

function StubCard({ action, stub, onChange }: StubCardProps) {
  const t = useTranslations("simulator.stubs");
  const kindName = useKindName();
  const store = useBuilderStore();
  const field = `/${action.phase}Actions/${action.number - 1}`;
  return (
    <section aria-label={kindName(action.type)} className="rounded-md border border-border p-2.5">
      <button
        type="button"
        onClick={() => store.getState().open(action.stepId, { tab: "actions", field })}
        className="mb-2 block w-full rounded-xs text-left hover:bg-hover"
      >
        <span className="block text-xs font-medium">{kindName(action.type)}</span>
        <span className="block text-2xs text-fg-3">
          {t(`place.${action.phase}`, { step: action.stepTitle, number: action.number })}
        </span>
      </button>
      <SegmentedControl
        aria-label={t("outcome")}
        value={stub.outcome}
        onValueChange={(outcome) => onChange({ ...stub, outcome })}
        options={(["success", "failure", "delay"] as const).map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      {stub.outcome === "failure" ? null : <Output stub={stub} onChange={onChange} />}
    </section>
  );
}

function Output({ stub, onChange }: Omit<StubCardProps, "action">) {
  const t = useTranslations("simulator.stubs");
  const [text, setText] = useState(() => JSON.stringify(stub.output, null, 2));
  const [delay, setDelay] = useState(() => String(stub.delaySeconds));
  const output = readOutput(text);
  const seconds = /^\d{1,5}$/.test(delay) ? Number(delay) : 0;
  const isDelayed = stub.outcome === "delay";
  const isBroken = output === undefined || (isDelayed && (seconds < 1 || seconds > 86_400));
  return (
    <div className="mt-2.5 flex flex-col gap-2.5">
      {isDelayed ? (
        <Field label={t("delay")}>
          <Input size="sm" inputMode="numeric" value={delay} onValueChange={setDelay} trailing={t("seconds")} />
        </Field>
      ) : null}
      <Field label={t("output")} error={output === undefined ? t("broken") : undefined}>
        <Textarea grows className="font-mono text-xs" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button
        size="sm"
        disabled={isBroken}
        onClick={() =>
          output && onChange({ ...stub, output: output.value, delaySeconds: isDelayed ? seconds : stub.delaySeconds })
        }
      >
        {t("apply")}
      </Button>
    </div>
  );
}
