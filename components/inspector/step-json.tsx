"use client";

import { ChevronDown } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { PlaceholderOption } from "@/components/message-editor/editing-context";
import { writeJson } from "@/components/message-editor/json-value";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { readStepJson, type StepFault } from "./read-step-json";
import { useStepEditing } from "./step-editing";

/** The code editor is large and seldom needed, so it comes when it is asked for (PERF-12). */
const JsonCode = lazy(() => import("@/components/message-editor/json-code"));

/** INS-10: the whole step as JSON. What is no step is never stored: it stays as typed, with the reason, until it is one. */
export function StepJson() {
  const t = useTranslations("inspector.advanced");
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="flex flex-col gap-2 border-t border-border pt-4">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="-mx-1 flex min-h-6 items-center gap-1 self-start rounded-sm px-1 text-xs font-medium text-fg-2 hover:text-fg"
      >
        <Icon icon={ChevronDown} size={14} className={cx(!isOpen && "-rotate-90")} />
        {t("json")}
      </button>
      <div id={id}>{isOpen ? <Code /> : null}</div>
    </section>
  );
}

function Code() {
  const t = useTranslations("inspector.advanced");
  const refusals = useTranslations("builder");
  const { step, canEdit, changes } = useStepEditing();
  const [draft, setDraft] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const text = draft ?? writeJson(step);
  const read = readStepJson(text);
  const type = (typed: string) => {
    setDraft(typed === writeJson(step) ? undefined : typed);
    setRefused(undefined);
  };
  const take = () => {
    if (!read.ok) return;
    const done = changes.run({ type: "replace_step", id: step.id, step: read.value });
    setRefused(done.ok ? undefined : refusals(`edit.refusal.${done.code}`, done.detail));
    if (done.ok) setDraft(undefined);
  };
  const marks = read.ok
    ? []
    : read.faults.map(({ pointer, kind, name }) => {
        return { pointer, text: t(`fault.${kind}`, { name }), severity: "error" as const };
      });
  return (
    <div className="flex flex-col gap-2">
      <p className="text-xs/[1.6] text-fg-3">{t("jsonHelp")}</p>
      <Suspense fallback={<Skeleton className="h-60 w-full" />}>
        <JsonCode
          label={t("json")}
          value={text}
          onChange={type}
          marks={marks}
          placeholders={none}
          isReadOnly={!canEdit}
          schema="step"
        />
      </Suspense>
      {refused ? <Banner tone="danger">{refused}</Banner> : null}
      {draft === undefined || read.ok ? null : <Faults faults={read.faults} />}
      {draft === undefined ? null : (
        <div className="flex gap-2">
          <Button size="sm" variant="primary" disabled={!read.ok} onClick={take}>
            {t("jsonTake")}
          </Button>
          <Button size="sm" onClick={() => setDraft(undefined)}>
            {t("jsonLeave")}
          </Button>
        </div>
      )}
    </div>
  );
}

const none: readonly PlaceholderOption[] = [];
const shownFaults = 5;

/** The same as the marks in the text, for reading. */
function Faults({ faults }: { faults: readonly StepFault[] }) {
  const t = useTranslations("inspector.advanced");
  return (
    <ul aria-label={t("jsonProblems")} className="flex flex-col gap-0.5 text-xs/[1.6] text-danger-fg">
      {faults.slice(0, shownFaults).map(({ pointer, kind, name }) => (
        <li key={`${pointer} ${kind} ${name}`}>
          {pointer ? <code className="font-mono text-2xs">{pointer} </code> : null}
          {t(`fault.${kind}`, { name })}
        </li>
      ))}
    </ul>
  );
}
