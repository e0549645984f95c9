import { type OutletRef, outletAt } from "@/lib/builder/shared";
import { type Definition, indexOf, isTarget, type Outlet, outletsOf, type Step } from "@/lib/engine";
import { type Finding, finding } from "./finding";

/** What a step names that is not there, or cannot be led to. Paths are relative to the step. */
export function checkTargets(definition: Definition, step: Step): Finding[] {
  return [
    ...outletsOf(step, "").flatMap((outlet) => checkTarget(definition, step, outlet)),
    ...checkCompared(definition, step),
  ];
}

function checkTarget(definition: Definition, step: Step, { target, path }: Outlet): Finding[] {
  // Beside branches that lead somewhere it is passed over, and told as TARGET_EMPTY.
  if (target === "" && step.branches.some(({ nextStepId }) => nextStepId)) return [];
  const state = isTarget(definition, target);
  if (state === "ok") return [];
  const isMissing = state === "missing";
  const text = isMissing ? `There is no step ${target}.` : `${target} comes by itself and cannot be led to.`;
  const fix = withoutTarget(step, path);
  return [
    finding(isMissing ? "TARGET_MISSING" : "TARGET_NOT_ALLOWED", path, text, {
      values: { target },
      ...(fix && { fix }),
    }),
  ];
}

/** A branch goes with its target; any other outlet stays without one. */
function withoutTarget({ id }: Step, path: string): Finding["fix"] {
  const outlet: OutletRef | undefined = outletAt(path);
  if (!outlet) return undefined;
  if (outlet.kind === "branch") {
    const command = { type: "delete_item" as const, stepId: id, list: "/branches", index: outlet.index };
    return { key: "deleteBranch", commands: [command] };
  }
  return { key: "disconnect", commands: [{ type: "disconnect", stepId: id, outlet }] };
}

function checkCompared(definition: Definition, { id, branches }: Step): Finding[] {
  const { byId } = indexOf(definition);
  return branches.flatMap((branch, index) => {
    if (branch.type !== "answer" || byId.has(branch.stepId)) return [];
    const command = { type: "delete_item" as const, stepId: id, list: "/branches", index };
    return finding("BRANCH_STEP_MISSING", `/branches/${index}/stepId`, `There is no step ${branch.stepId}.`, {
      values: { target: branch.stepId },
      fix: { key: "deleteBranch", commands: [command] },
    });
  });
}
