"use client";

import { useState } from "react";
import { useBuilder, useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { PickerDialog, type PickerItem } from "@/components/ui/picker-dialog";
import { judgeConnection, type OutletRef, outletAt, outletPath } from "@/lib/builder/shared";
import { type CanvasNode, graphOf } from "@/lib/canvas/shared";
import { specialRoles, titleOf } from "@/lib/engine";
import { outletLabel } from "./outlet-label";
import { useNewStep } from "./use-new-step";
import { useRefusalText } from "./use-refusal-text";

/** "Connect to …": which outlet, where there are several, then which target (section 12, A11Y-2). */
export function ConnectDialog() {
  const question = useBuilder((state) => state.question);
  const { meaning } = useDocument();
  if (question?.type !== "connect") return null;
  const node = nodeOf(meaning, question.stepId);
  if (!node) return null;
  const key = `${question.stepId}${question.outlet ? outletPath(question.outlet) : ""}`;
  return <Connecting key={key} node={node} outlet={question.outlet} />;
}

function nodeOf(meaning: Parameters<typeof graphOf>[0], stepId: string): CanvasNode | undefined {
  const { nodes, specials } = graphOf(meaning);
  return [...nodes, ...specials.flatMap(({ node }) => node ?? [])].find(({ step }) => step.id === stepId);
}

function Connecting({ node, outlet }: { node: CanvasNode; outlet: OutletRef | undefined }) {
  const store = useBuilderStore();
  const outlets = node.outlets.flatMap(({ path }) => (path === null ? [] : (outletAt(path) ?? [])));
  const [chosen, setChosen] = useState(outlet ?? (outlets.length === 1 ? outlets[0] : undefined));
  const close = () => store.getState().ask(null);
  if (chosen) return <TargetPicker node={node} outlet={chosen} onClose={close} />;
  return <OutletPicker node={node} onPick={setChosen} onClose={close} />;
}

interface OutletPickerProps {
  node: CanvasNode;
  onPick: (outlet: OutletRef) => void;
  onClose: () => void;
}

function OutletPicker({ node, onPick, onClose }: OutletPickerProps) {
  const t = useTranslations("builder");
  const items = node.outlets.flatMap((outlet): PickerItem[] => {
    const label = outletLabel(t, outlet);
    return outlet.path === null ? [] : [{ id: outlet.path, label, words: label, hint: outlet.detail }];
  });
  const pick = (path: string) => {
    const outlet = outletAt(path);
    if (outlet) onPick(outlet);
  };
  return (
    <PickerDialog title={t("connect.from", { title: node.title })} items={items} onPick={pick} onClose={onClose} />
  );
}

const fresh = "\u0000new";
const none = "\u0000none";

interface TargetPickerProps {
  node: CanvasNode;
  outlet: OutletRef;
  onClose: () => void;
}

function TargetPicker({ node, outlet, onClose }: TargetPickerProps) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const items = useTargets(node, outlet);
  const newStep = useNewStep();
  const pick = (target: string) => {
    const { perform, open } = store.getState();
    const place = { stepId: node.step.id, outlet };
    onClose();
    if (target === none) perform({ type: "disconnect", ...place });
    else if (target !== fresh) perform({ type: "connect", ...place, target });
    else {
      const result = perform({ type: "add_step", from: place, step: newStep("ask") });
      const added = result.ok ? result.focus.at(-1) : undefined;
      if (added !== undefined) open(added, { tab: "messages", field: "/messages/0/text" });
    }
  };
  return <PickerDialog title={t("connect.to", { title: node.title })} items={items} onPick={pick} onClose={onClose} />;
}

/** Every step and role; those that nothing may lead to say why (CAN-4). */
function useTargets(node: CanvasNode, outlet: OutletRef): PickerItem[] {
  const t = useTranslations("builder");
  const refusalText = useRefusalText();
  const document = useDocument();
  const { steps } = document.meaning;
  const path = outletPath(outlet);
  const isSet = node.outlets.some((known) => known.path === path && known.named);
  const played = new Set(steps.map(({ special }) => special));
  const named = (id: string, label: string): PickerItem => {
    const refusal = judgeConnection(document, node.step.id, id);
    const why = refusal && refusalText(refusal);
    return { id, label, words: label, hint: id, context: why, isDisabled: refusal !== undefined };
  };
  return [
    { id: fresh, label: t("connect.new"), words: t("connect.new") },
    ...(isSet ? [{ id: none, label: t("connect.none"), words: t("connect.none") }] : []),
    ...steps.map((step) => named(step.id, titleOf(step))),
    ...specialRoles.filter((role) => !played.has(role)).map((role) => named(role, t(`role.${role}`))),
  ];
}
