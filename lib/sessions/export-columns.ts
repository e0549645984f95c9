import { type Step, titleOf, type Version } from "@/lib/engine";
import { isAnswerable } from "./answer-views";

/** A column of answers: a step, as far as versions agree on its id. */
export interface AnswerColumn {
  stepId: string;
  title: string;
}

/**
 * One column for each step that any of these versions asks, in the order of the newest version that knows it. Titles come from that
 * version too; steps that share a title are told apart by their id. What an interaction excludes from its data stays out.
 */
export function answerColumns(versions: readonly Version[]): AnswerColumn[] {
  const columns = new Map<string, string>();
  for (const { definition } of [...versions].sort((a, b) => b.number - a.number)) {
    const excluded = new Set(definition.settings.excludeSteps);
    const asked = definition.steps.filter((step) => isAnswerable(step) && !excluded.has(step.id));
    for (const step of asked) if (!columns.has(step.id)) columns.set(step.id, titleOf(step));
  }
  const titles = [...columns.values()];
  const isShared = (title: string) => titles.indexOf(title) !== titles.lastIndexOf(title);
  return [...columns].map(([stepId, title]) => ({ stepId, title: isShared(title) ? `${title} (${stepId})` : title }));
}

/** The steps of each version by id, looked up once for each row. */
export function stepIndex(versions: readonly Version[]): Map<string, Map<string, Step>> {
  return new Map(
    versions.map(({ versionId, definition }) => [versionId, new Map(definition.steps.map((step) => [step.id, step]))]),
  );
}
