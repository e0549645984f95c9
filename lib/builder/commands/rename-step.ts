import { type BuilderDocument, type Layout, muteKeyOf } from "../document";
import { withMember } from "../json-pointer";
import type { Edit, Refusal } from "../outcome";
import { type Reference, referencesIn, renameIn } from "../references";
import { judgeId } from "../step-ids";
import { findStep, isRefusal } from "./step-edits";

export interface RenameStep {
  id: string;
  to: string;
}

/** Gives a step another id and rewrites everything that names it (MOD-3). The report counts what was rewritten. */
export function renameStep(document: BuilderDocument, { id, to }: RenameStep): Edit | Refusal {
  const step = findStep(document, id);
  if (isRefusal(step)) return step;
  const { settings, steps } = document.meaning;
  const others = steps.filter((other) => other !== step);
  const objection = judgeId(to, step.special, others);
  if (objection) return objection;
  const rename = (target: string) => (target === id ? to : undefined);
  const renamed = steps.map((other) => {
    const rewritten = renameIn(other, rename);
    return other === step ? { ...rewritten, id: to } : rewritten;
  });
  return {
    ok: true,
    steps: renamed,
    settings: { ...settings, excludeSteps: settings.excludeSteps.map((target) => rename(target) ?? target) },
    layout: renameInLayout(document.layout, id, to),
    description: { key: "renameStep", values: { id, to } },
    focus: [to],
    report: { references: namesOf(document, id).length, ids: { [id]: to } },
  };
}

/** Every place that names a step: what a rename would rewrite, and its usages (MOD-3, CAN-17). */
export function namesOf({ meaning }: BuilderDocument, id: string): Reference[] {
  return referencesIn(meaning).filter(({ target }) => target === id);
}

function renameInLayout(layout: Layout, id: string, to: string): Layout {
  const { positions, collapsed, mutes } = layout;
  return {
    ...layout,
    positions: moveMember(positions, id, to),
    collapsed: moveMember(collapsed, id, to),
    mutes: renameInMutes(mutes, id, to),
  };
}

function renameInMutes(mutes: Layout["mutes"], id: string, to: string): Layout["mutes"] {
  if (!Object.values(mutes).some(({ stepId }) => stepId === id)) return mutes;
  const renamed = Object.values(mutes).map((mute) => (mute.stepId === id ? { ...mute, stepId: to } : mute));
  return Object.fromEntries(renamed.map((mute) => [muteKeyOf(mute), mute]));
}

function moveMember<T>(record: Readonly<Record<string, T>>, from: string, to: string): Record<string, T> {
  const member = Object.hasOwn(record, from) ? record[from] : undefined;
  return withMember(withMember(record, from, undefined), to, member);
}
