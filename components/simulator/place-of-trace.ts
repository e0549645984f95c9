import type { InspectorPlace } from "@/components/builder-store/builder-state";
import type { Definition, TraceLine } from "@/lib/engine";

/** Where the author can change what a line of the trace speaks of (SIM-4). */
export interface TracePlace {
  stepId: string;
  place: InspectorPlace;
}

/** The step and field behind a line; nothing for what concerns no step of this definition. */
export function placeOfTrace(line: TraceLine, definition: Definition): TracePlace | undefined {
  const found = placeIn(line, definition);
  return found && definition.steps.some(({ id }) => id === found.stepId) ? found : undefined;
}

function placeIn(line: TraceLine, definition: Definition): TracePlace | undefined {
  switch (line.type) {
    case "step_entered":
    case "step_budget_exceeded":
      return { stepId: line.stepId, place: { tab: "messages" } };
    case "empty_message_skipped":
      return { stepId: line.stepId, place: { tab: "messages", field: `/messages/${line.index}` } };
    case "input":
      return { stepId: line.stepId, place: { tab: "input" } };
    case "normalized":
      return { stepId: line.stepId, place: { tab: "input", field: ruleField(line, definition) } };
    case "validated":
      return { stepId: line.stepId, place: { tab: "input", field: ruleField(line, definition) } };
    case "branch_tested":
      return { stepId: line.stepId, place: { tab: "branches", field: `/branches/${line.index}` } };
    case "connection":
      return { stepId: line.from, place: { tab: line.kind === "branch" ? "branches" : "messages" } };
    case "target_missing":
      return { stepId: line.stepId, place: { tab: "branches" } };
    case "action_run":
      return line.stepId === null ? undefined : { stepId: line.stepId, place: actionPlace(line.position) };
    case "stale":
      return line.stepId === null
        ? undefined
        : { stepId: line.stepId, place: { tab: "advanced", field: "/staleTaps" } };
    case "answers_dropped":
    case "deferred":
    case "pattern_refused":
    case "policy":
    case "session":
      return undefined;
  }
}

function ruleField(
  { type, stepId, rule }: Extract<TraceLine, { type: "normalized" | "validated" }>,
  { steps }: Definition,
): string | undefined {
  const step = steps.find(({ id }) => id === stepId);
  const index =
    type === "normalized"
      ? step?.normalize.findIndex((one) => one === rule)
      : step?.validate.findIndex((one) => one.type === rule);
  const list = type === "normalized" ? "normalize" : "validate";
  return index === undefined || index < 0 ? undefined : `/${list}/${index}`;
}

function actionPlace(position: string): InspectorPlace {
  const [phase, number] = position.split(".");
  return { tab: "actions", field: `/${phase}Actions/${Number(number) - 1}` };
}
