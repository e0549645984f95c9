"use client";

import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { StepKind } from "@/components/builder-store/new-step";
import { useTranslations } from "@/components/i18n/client";
import { MenuAt } from "@/components/ui/menu-at";
import { gridSize } from "@/lib/canvas/shared";
import { StepKindItems } from "../step-kind-items";
import { useNewStep } from "../use-new-step";
import { type CanvasMenu, useCanvasStore } from "./canvas-store";

type Asked = Extract<CanvasMenu, { type: "addStep" }>;

/** Which kind of step to add where a connection was dropped, between two steps, or on its own (CAN-3, CAN-16). */
export function AddStepMenu({ menu }: { menu: Asked }) {
  const t = useTranslations("builder");
  const canvas = useCanvasStore();
  const add = useAddStep(menu);
  return (
    <MenuAt label={t("menu.addStep")} at={menu.at} onClose={() => canvas.setState({ menu: null })}>
      <p className="px-2.5 pt-1.5 pb-1 text-2xs text-fg-3" aria-hidden>
        {t("menu.addStep")}
      </p>
      <StepKindItems onSelect={add} />
    </MenuAt>
  );
}

const onGrid = (value: number) => Math.round(value / gridSize) * gridSize;

function useAddStep({ place, from, on }: Asked) {
  const newStep = useNewStep();
  const store = useBuilderStore();
  return (kind: StepKind) => {
    const { perform, open } = store.getState();
    const step = newStep(kind);
    const at = { x: onGrid(place.x), y: onGrid(place.y) };
    const result = on
      ? perform({ type: "insert_step", on, at, step })
      : perform({ type: "add_step", at, step, ...(from && { from }) });
    const added = result.ok ? result.focus.at(-1) : undefined;
    if (added === undefined) return;
    open(added, { tab: "messages", field: "/messages/0/text" });
    // The inspector takes room from the canvas; what was added must not end up behind it.
    requestAnimationFrame(() => store.getState().view?.bringIntoView([added]));
  };
}
