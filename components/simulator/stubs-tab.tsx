"use client";

import { useState } from "react";
import { useKindName } from "@/components/action-editor/use-kind-name";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
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
export function StubsTab({ simulator, hasServer }: { simulator: Simulator; hasServer: boolean }) {
  const t = useTranslations("simulator.stubs");
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
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
          canBeReal={hasServer && canEdit && action.isReadOnly}
          stub={options.stubs[action.key] ?? defaultStub(action.type, options.channel.locale)}
          onChange={(stub) => change(action.key, stub)}
        />
      ))}
    </div>
  );
}

interface StubCardProps {
  action: StubbedAction;
  /** Somebody may have it done for real here. */
  canBeReal: boolean;
  stub: Stub;
  onChange: (stub: Stub) => void;
}

const made = ["success", "failure", "delay"] as const;

function StubCard({ action, canBeReal, stub, onChange }: StubCardProps) {
  const t = useTranslations("simulator.stubs");
  const kindName = useKindName();
  const store = useBuilderStore();
  const outcomes = canBeReal ? ([...made, "real"] as const) : made;
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
        options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      {stub.outcome === "real" ? <RealOutput stub={stub} /> : null}
      {stub.outcome === "success" || stub.outcome === "delay" ? <Output stub={stub} onChange={onChange} /> : null}
    </section>
  );
}

/** What the world answered in this run; nothing of it is kept. */
function RealOutput({ stub: { answers = {} } }: { stub: Stub }) {
  const t = useTranslations("simulator.stubs");
  const last = Object.values(answers).at(-1);
  return (
    <div className="mt-2.5 flex flex-col gap-2">
      <p className="text-xs/[1.6] text-fg-2">{t("real")}</p>
      {last ? (
        <pre
          role="group"
          aria-label={t("realOutput")}
          tabIndex={0}
          className="max-h-50 overflow-auto rounded-sm bg-surface-sunken p-2 font-mono text-2xs/[1.6]"
        >
          {JSON.stringify(last, null, 2)}
        </pre>
      ) : null}
    </div>
  );
}

function Output({ stub, onChange }: Pick<StubCardProps, "stub" | "onChange">) {
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
