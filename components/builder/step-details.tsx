"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { RoleMark } from "@/components/builder-store/role-mark";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { type CanvasGraph, type Outlet, previewsOf } from "@/lib/canvas/shared";
import { branchCondition, type Step } from "@/lib/engine";
import { outletLabel } from "./outlet-label";
import { OutletTargetName } from "./outlet-target";
import { ruleParameters } from "./rule-text";
import { StepPreview } from "./step-preview";

interface StepDetailsProps {
  graph: CanvasGraph;
  step: Step;
  onClose: () => void;
}

/** Everything a step says and does, in reading order. */
export function StepDetails({ graph, step, onClose }: StepDetailsProps) {
  const t = useTranslations("builder");
  const node = graph.nodes.find((candidate) => candidate.step.id === step.id);
  const outlets = node?.outlets.filter((outlet) => outlet.target && outlet.kind !== "branch") ?? [];
  return (
    <aside aria-label={t("details.title")} className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-surface">
      <header className="flex items-center gap-2 border-b border-border px-4 py-3">
        <RoleMark role={step.special ?? node?.role ?? "ask"} />
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-lg font-semibold">{step.title || step.id}</h2>
          <p className="truncate font-mono text-2xs text-fg-3">{step.id}</p>
        </div>
        <IconButton label={t("details.close")} keys="escape" icon={<Icon icon={X} />} onClick={onClose} />
      </header>
      <div className="flex flex-col gap-5 p-4 text-sm">
        <Section title={t("details.messages")}>
          {step.messages.length === 0 ? <p className="text-fg-3">{t("details.noMessages")}</p> : null}
          {previewsOf(step).map((preview, index) => (
            <StepPreview key={`${index}-${preview.type}`} preview={preview} />
          ))}
        </Section>
        <InputRules step={step} />
        <Branches graph={graph} step={step} />
        {outlets.length > 0 ? (
          <Section title={t("details.outlets")}>
            {outlets.map((outlet) => (
              <OutletLine key={outlet.id} graph={graph} outlet={outlet} />
            ))}
          </Section>
        ) : null}
      </div>
    </aside>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-xs font-medium text-fg-3">{title}</h3>
      {children}
    </section>
  );
}

function InputRules({ step }: { step: Step }) {
  const t = useTranslations("builder");
  if (step.special) return null;
  if (step.input.mode === "none")
    return (
      <Section title={t("details.input")}>
        <p className="text-fg-2">{t("details.noInput")}</p>
      </Section>
    );
  return (
    <>
      <Section title={t("details.normalize")}>
        <Lines items={step.normalize.map((rule) => [t(`normalize.${rule}`), ""])} />
      </Section>
      <Section title={t("details.validate")}>
        <Lines items={step.validate.map((rule) => [t(`validate.${rule.type}`), ruleParameters(t, rule)])} />
      </Section>
    </>
  );
}

function Lines({ items }: { items: [string, string][] }) {
  const t = useTranslations("builder");
  if (items.length === 0) return <p className="text-fg-3">{t("details.none")}</p>;
  return (
    <ol className="flex flex-col gap-1">
      {items.map(([name, parameters]) => (
        <li key={name + parameters} className="flex gap-2 rounded-sm border border-border px-2.5 py-1.5">
          <span className="flex-none">{name}</span>
          <span className="ml-auto min-w-0 break-all text-right text-fg-3">{parameters}</span>
        </li>
      ))}
    </ol>
  );
}

function Branches({ graph, step }: { graph: CanvasGraph; step: Step }) {
  const t = useTranslations("builder");
  const outlets = graph.nodes.find((n) => n.step.id === step.id)?.outlets.filter((o) => o.kind === "branch") ?? [];
  if (outlets.length === 0) return null;
  return (
    <Section title={t("details.branches")}>
      {step.branches.map((branch, index) => (
        <p key={`${branch.type}-${branchCondition(branch)}`} className="flex gap-2">
          <span className="min-w-0 break-all">
            {t(`details.branch.${branch.type}`, { value: branchCondition(branch) })}
          </span>
          <span className="ml-auto flex-none text-fg-2">
            {outlets[index]?.target ? (
              <OutletTargetName target={outlets[index].target} titleOf={(id) => titleOf(graph, id)} />
            ) : null}
          </span>
        </p>
      ))}
    </Section>
  );
}

function OutletLine({ graph, outlet }: { graph: CanvasGraph; outlet: Outlet }) {
  const t = useTranslations("builder");
  if (!outlet.target) return null;
  return (
    <p className="flex gap-2">
      <span className="min-w-0 truncate">{outletLabel(t, outlet)}</span>
      <span className="ml-auto flex-none text-fg-2">
        <OutletTargetName target={outlet.target} titleOf={(id) => titleOf(graph, id)} />
      </span>
    </p>
  );
}

function titleOf(graph: CanvasGraph, id: string): string {
  const node = graph.nodes.find((candidate) => candidate.step.id === id);
  return node?.title ?? id;
}
