"use client";

import { useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import type { Editing } from "@/components/message-editor/editing-context";
import { outletAt } from "@/lib/builder/shared";
import { useScene } from "./inspector-scene";
import { useStepEditing } from "./step-editing";
import { usePlaceholders } from "./use-placeholders";
import { useTargets } from "./use-targets";

/** What fields with texts and targets need, wherever in the inspector they stand. */
export function useTextEditing(moment: "shown" | "answered", root = ""): Editing {
  const { step, canEdit, changes } = useStepEditing();
  const { upload } = useScene();
  const targets = useTargets();
  const shown = useBuilder(({ place }) => place.field);
  const { placeholders, judge } = usePlaceholders(step.id, moment);
  return useMemo(() => {
    const addTarget = (pointer: string) => {
      const outlet = outletAt(root + pointer);
      if (outlet) changes.run({ type: "add_step", from: { stepId: step.id, outlet } });
    };
    return {
      placeholders,
      judge,
      targets,
      problems: [],
      setBroken: keepToItself,
      isReadOnly: !canEdit,
      root,
      shown: shown?.startsWith(root) ? shown.slice(root.length) : undefined,
      ...(canEdit && { addTarget }),
      ...(upload && { upload }),
    };
  }, [placeholders, judge, targets, canEdit, root, shown, upload, changes, step.id]);
}

/** What is no value yet never leaves its field here, so nothing has to be held back. */
function keepToItself(): void {}
