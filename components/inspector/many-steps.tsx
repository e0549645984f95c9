"use client";

import { Copy, Trash2, X } from "lucide-react";
import type { ReactNode } from "react";
import { useBuilder, useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { deleteOrAsk } from "@/components/builder-store/delete-or-ask";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import type { Command } from "@/lib/builder/shared";
import { type Step, titleOf } from "@/lib/engine";
import { AlignButtons } from "./align-buttons";
import { ExcludeMany } from "./exclude-many";

/** What can be done with several steps at once (INS-1, CAN-12): each press is one unit of undo. */
export function ManySteps({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("inspector");
  const store = useBuilderStore();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const { meaning } = useDocument();
  const steps = meaning.steps.filter(({ id }) => ids.includes(id));
  const run = (command: Command) => store.getState().perform(command);
  const duplicate = () => {
    const done = run({ type: "duplicate", steps: ids });
    if (done.ok) store.getState().select({ steps: Object.values(done.report.ids ?? {}) });
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <header className="flex items-center gap-2 py-3 pr-3 pl-4">
        <h2 className="min-w-0 flex-1 text-lg font-semibold">{t("many.title", { count: steps.length })}</h2>
        <IconButton
          size="sm"
          label={t("many.clear")}
          keys="escape"
          icon={<Icon icon={X} />}
          onClick={() => store.getState().select({})}
        />
      </header>
      <div className="flex flex-col gap-5 px-4 pb-6">
        {canEdit ? (
          <>
            <div className="flex flex-wrap gap-2">
              <Button icon={<Icon icon={Copy} />} onClick={duplicate}>
                {t("many.duplicate")}
              </Button>
              <Button icon={<Icon icon={Trash2} />} onClick={() => deleteOrAsk(store, { steps: ids })}>
                {t("many.delete", { count: steps.length })}
              </Button>
            </div>
            <Group title={t("many.arrange")}>
              <AlignButtons steps={ids} />
            </Group>
            <Group title={t("many.answers")}>
              <ExcludeMany steps={steps} />
            </Group>
          </>
        ) : null}
        <Group title={t("many.steps")}>
          <StepNames steps={steps} />
        </Group>
      </div>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-xs font-medium text-fg-2">{title}</h3>
      {children}
    </section>
  );
}

function StepNames({ steps }: { steps: readonly Step[] }) {
  const store = useBuilderStore();
  return (
    <ul className="flex flex-col">
      {steps.map((step) => (
        <li key={step.id}>
          <button
            type="button"
            onClick={() => store.getState().select({ steps: [step.id] })}
            className="flex min-h-8 w-full items-center gap-2 rounded-sm px-2 text-left text-sm hover:bg-hover"
          >
            <span className="min-w-0 flex-1 truncate">{titleOf(step)}</span>
            <span className="truncate font-mono text-2xs text-fg-3">{step.id}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
