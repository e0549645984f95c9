"use client";

import { type ReactNode, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { DraftConflict } from "@/components/builder-store/draft-saver";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { notify } from "@/components/ui/toast";
import type { MergeConflict } from "@/lib/builder/shared";
import { conflictPlace } from "./conflict-place";
import { draftsApi } from "./drafts-api";
import { wordsOf } from "./words-of";

interface ConflictDialogProps {
  title: string;
  conflict: DraftConflict;
  isOpen: boolean;
  onClose: () => void;
}

type Side = "mine" | "theirs";

/** Two people changed the same fields: each is decided on by itself, or one's own goes into a copy (SAV-3). Closing it loses nothing. */
export function ConflictDialog({ title, conflict, isOpen, onClose }: ConflictDialogProps) {
  const t = useTranslations("drafts.conflict");
  const saver = useBuilder((state) => state.saver);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const keepCopy = useCopy(title);
  const { conflicts, theirs } = conflict;
  const settle = (sides: Readonly<Record<string, Side>>) => saver?.settle((path) => sides[path] ?? "theirs");
  const all = (side: Side) => setChosen(Object.fromEntries(conflicts.map(({ path }) => [path, side])));
  const isComplete = conflicts.every(({ path }) => chosen[path] !== undefined);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { count: conflicts.length })}
      description={<Who conflict={conflict} />}
      size="lg"
      footer={
        <>
          <span className="mr-auto">
            <Button variant="ghost" loading={keepCopy.isBusy} onClick={() => keepCopy.run(() => settle({}))}>
              {t("copy")}
            </Button>
          </span>
          <Button onClick={() => all("theirs")}>{t("allTheirs")}</Button>
          <Button variant="primary" disabled={!isComplete} onClick={() => settle(chosen)}>
            {t("apply")}
          </Button>
        </>
      }
    >
      {keepCopy.hasFailed ? <Banner tone="danger">{t("copyFailed")}</Banner> : null}
      <ul className="flex flex-col divide-y divide-border">
        {conflicts.map((one) => (
          <li key={one.path} className="py-4 first:pt-1">
            <Choice
              conflict={one}
              place={<Where path={one.path} theirs={theirs} />}
              value={chosen[one.path]}
              onChange={(side) => setChosen({ ...chosen, [one.path]: side })}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Who({ conflict: { changes } }: { conflict: DraftConflict }) {
  const t = useTranslations("drafts.conflict");
  const locale = useLocale();
  const names = [...new Set(changes.flatMap(({ by, isOwn }) => (by === null || isOwn ? [] : [by])))];
  const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
  return names.length > 0 ? t("by", { names: list }) : t("byOwn");
}

function Where({ path, theirs }: { path: string; theirs: DraftConflict["theirs"] }) {
  const t = useTranslations("drafts.conflict");
  const { step, part } = conflictPlace(theirs.document.meaning, path);
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-sm font-semibold">
      {step ? <span className="break-words">{step.title}</span> : null}
      <span className={step ? "text-xs font-normal text-fg-2" : undefined}>{t(`part.${part}`)}</span>
    </span>
  );
}

interface ChoiceProps {
  conflict: MergeConflict;
  place: ReactNode;
  value: Side | undefined;
  onChange: (side: Side) => void;
}

function Choice({ conflict: { path, base, mine, theirs }, place, value, onChange }: ChoiceProps) {
  const t = useTranslations("drafts.conflict");
  const id = `conflict-${path.replaceAll("/", "-")}`;
  return (
    <div className="flex flex-col gap-2.5">
      <p id={id}>{place}</p>
      <RadioGroup<Side>
        boxed
        aria-labelledby={id}
        value={value}
        onValueChange={onChange}
        options={[
          { value: "mine", label: t("mine"), help: <Content value={mine} /> },
          { value: "theirs", label: t("theirs"), help: <Content value={theirs} /> },
        ]}
      />
      <div className="text-xs text-fg-3">
        {t("original")} <Content value={base} />
      </div>
    </div>
  );
}

function Content({ value }: { value: unknown }) {
  const t = useTranslations("drafts.conflict");
  if (value === undefined) return <em className="not-italic text-fg-3">{t("nothing")}</em>;
  const words = wordsOf(value);
  return <span className="whitespace-pre-wrap break-words">{words === "" ? t("empty") : words}</span>;
}

/** Keeps what is on the screen as an interaction of its own, then goes on with theirs. */
function useCopy(title: string) {
  const t = useTranslations("drafts.conflict");
  const store = useBuilderStore();
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const run = async (onDone: () => void) => {
    const { facts, editing } = store.getState();
    setState("busy");
    try {
      const name = t("copyTitle", { title: title.slice(0, 80) });
      const { interactionId } = await draftsApi(facts.workspace, facts.interactionId).copy(name, editing.document);
      notify(t("copied", { name }), {
        action: {
          label: t("openCopy"),
          run: () => window.open(`/${facts.workspace}/interactions/${interactionId}/edit`, "_blank", "noopener"),
        },
      });
      onDone();
    } catch {
      setState("failed");
    }
  };
  return { isBusy: state === "busy", hasFailed: state === "failed", run };
}
