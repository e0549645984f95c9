import { type DefinitionProblem, keyOfProblem, nextProblem, placeOfProblem } from "@/lib/problems/shared";
import type { BuilderStore } from "./create-builder-store";

/** Goes to where a problem can be mended: the step, the tab and the field, or the settings (PRB-2). */
export function openProblem(store: BuilderStore, problem: DefinitionProblem): void {
  const { open, show, report, view } = store.getState();
  report({ problemAt: keyOfProblem(problem) });
  const place = placeOfProblem(problem);
  if (problem.stepId !== undefined && place) {
    open(problem.stepId, place);
    view?.bringIntoView([problem.stepId]);
  } else if (problem.path.startsWith("/settings")) show({ panel: "settings" });
  else show({ panel: "problems" });
}

/** The next or the previous open problem, round and round (F8 and Shift-F8). Answers whether there is one. */
export function openNextProblem(store: BuilderStore, direction: "next" | "previous"): boolean {
  const { problems, problemAt, selection } = store.getState();
  const at = { key: problemAt, stepId: selection.steps[0] };
  const problem = nextProblem(problems?.open ?? [], at, direction);
  if (problem) openProblem(store, problem);
  return problem !== undefined;
}

/** Carries out what mends a problem as one undo unit (PRB-2). Answers whether it was done. */
export function fixProblem(store: BuilderStore, { fix, ...problem }: DefinitionProblem): boolean {
  if (!fix) return false;
  const { perform, endGroup } = store.getState();
  const group = `fix ${keyOfProblem(problem)}`;
  endGroup();
  const isDone = fix.commands.every((command) => perform(command, { group }).ok);
  endGroup();
  return isDone;
}
