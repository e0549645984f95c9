"use client";

import { Plus } from "lucide-react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { StepKind } from "@/components/builder-store/new-step";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { StepKindItems } from "../step-kind-items";
import { useNewStep } from "../use-new-step";

/** Adds a step of a kind at the end of the list and opens it. */
export function AddStepButton() {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const newStep = useNewStep();
  const add = (kind: StepKind) => {
    const { perform, open } = store.getState();
    const result = perform({ type: "add_step", step: newStep(kind) });
    const added = result.ok ? result.focus.at(-1) : undefined;
    if (added !== undefined) open(added, { tab: "messages", field: "/messages/0/text" });
  };
  return (
    <div>
      <Menu trigger={<Button icon={<Icon icon={Plus} size={14} />}>{t("outlineEditor.add")}</Button>}>
        <StepKindItems onSelect={add} />
      </Menu>
    </div>
  );
}
