"use client";

import { useDeferredValue } from "react";
import { useBuilder, useDocument } from "@/components/builder-store/builder-context";
import { InspectorContext, type InspectorScene } from "./inspector-scene";
import { ManySteps } from "./many-steps";
import { StepInspector } from "./step-inspector";

const none: readonly string[] = [];

/**
 * The side panel for what is selected (INS-1): everything about one step, or what can be done with several. Drawn right after what the
 * press changed on the canvas, so that a drag does not wait for it (PERF-2).
 */
export function Inspector(scene: InspectorScene) {
  const ids = useDeferredValue(
    useBuilder(({ selection }) => selection.steps),
    none,
  );
  const { meaning } = useDocument();
  const step = meaning.steps.find(({ id }) => id === ids[0]);
  if (!step) return null;
  return (
    <InspectorContext value={scene}>
      {ids.length > 1 ? <ManySteps ids={ids} /> : <StepInspector key={step.id} step={step} />}
    </InspectorContext>
  );
}
