import { defaultMessages, type Locale, type SpecialRole, type Step, stepSchema } from "@/lib/engine";
import type { BuilderDocument, Layout, Point } from "../document";
import { parsePointer, valueAt, withMember } from "../json-pointer";
import { type Edit, type Refusal, refuse } from "../outcome";
import { outletPath } from "../outlet";
import { IdSet, proposeId } from "../step-ids";
import { implicitWay, keepWaysOn } from "../ways-on";
import { judgeConnection, type OutletOfStep, setOutlet } from "./connect";
import { findStep, isRefusal } from "./step-edits";

/** What a new step is to be: some members of a step; the rest is as for an empty one. */
export interface StepWish {
  /** Without it the builder proposes one. */
  id?: string;
  at?: Point;
  /** Such as the messages and the input mode of the kind that was chosen from the menu. */
  step?: Readonly<Record<string, unknown>>;
  special?: SpecialRole;
}

export interface AddStep extends StepWish {
  /** The outlet that was dragged to where the step is added. Without it the step comes last in the list. */
  from?: OutletOfStep;
}

/** Adds a step (CAN-3, CAN-7). Where it comes from an outlet it comes right behind that outlet's step. */
export function addStep(document: BuilderDocument, { from, ...wish }: AddStep): Edit | Refusal {
  const fresh = freshStep(document, wish);
  const description = { key: "addStep", values: { id: fresh.id } } as const;
  const { steps } = document.meaning;
  const layout = withPosition(document.layout, fresh.id, wish.at);
  if (!from) return { ok: true, steps: [...steps, fresh], layout, description, focus: [fresh.id] };
  const source = findStep(document, from.stepId);
  if (isRefusal(source)) return source;
  const placed = placeBehind(document, from, fresh);
  if (!Array.isArray(placed)) return placed;
  return { ok: true, steps: placed, layout, description, focus: [from.stepId, fresh.id] };
}

/** Puts a step between an outlet and its target (CAN-16): the outlet leads to it, and it leads where the outlet led. */
export function insertStep(
  document: BuilderDocument,
  { on, ...wish }: StepWish & { on: OutletOfStep },
): Edit | Refusal {
  const source = findStep(document, on.stepId);
  if (isRefusal(source)) return source;
  const passedOn = passOn(document, source, on);
  if (!passedOn) return refuse("OUTLET_WITHOUT_TARGET", { id: on.stepId, path: outletPath(on.outlet) });
  const fresh = { ...freshStep(document, wish), ...passedOn };
  const isByOrder = Object.keys(passedOn).length === 0;
  const { steps } = document.meaning;
  const between = isByOrder ? insertBehind(steps, source, fresh) : placeBehind(document, on, fresh);
  if (!Array.isArray(between)) return between;
  const layout = withPosition(document.layout, fresh.id, wish.at);
  const description = { key: "insertStep", values: { id: fresh.id, from: on.stepId } } as const;
  return { ok: true, steps: between, layout, description, focus: [on.stepId, fresh.id] };
}

export interface CustomiseRole {
  role: SpecialRole;
  /** In whose words the built-in texts are written down. */
  locale: Locale;
  at?: Point;
}

/**
 * Makes a step of the author's own out of a built-in one (CAN-7). It comes first in the list, where it is nobody's following step,
 * so that nothing but its words can change.
 */
export function customiseRole(document: BuilderDocument, { role, locale, at }: CustomiseRole): Edit | Refusal {
  const { steps } = document.meaning;
  const rival = steps.find(({ special }) => special === role);
  if (rival) return refuse("ROLE_TAKEN", { role, id: rival.id });
  const id = new IdSet(steps.map((step) => step.id)).take(role, role);
  const own = stepSchema.parse({
    id,
    special: role,
    messages: defaultMessages(role, { locale, texts: document.meaning.settings.texts }),
  });
  const layout = withPosition(document.layout, id, at);
  return {
    ok: true,
    steps: [own, ...steps],
    layout,
    description: { key: "customiseRole", values: { role } },
    focus: [id],
  };
}

function freshStep({ meaning }: BuilderDocument, { id, step = {}, special }: StepWish) {
  return { ...step, id: id ?? proposeId(meaning.steps), ...(special && { special }) };
}

function placeBehind(document: BuilderDocument, { stepId, outlet }: OutletOfStep, fresh: { id: string }) {
  const objection = judgeConnection(document, stepId, stepId);
  if (objection) return objection;
  const source = findStep(document, stepId);
  if (isRefusal(source)) return source;
  const aimed = setOutlet(source, outlet, fresh.id);
  if (isRefusal(aimed)) return aimed;
  const parsed = stepSchema.safeParse(aimed);
  const settled = parsed.success ? parsed.data : source;
  const added = stepSchema.safeParse(fresh);
  if (!added.success) return [...document.meaning.steps, fresh];
  const steps = document.meaning.steps.map((step) => (step === source ? settled : step));
  return keepWaysOn(document.meaning, insertBehind(steps, settled, added.data), new Set());
}

function insertBehind<T>(steps: readonly Step[], before: Step, fresh: T): (Step | T)[] {
  return steps.flatMap((step) => (step === before ? [step, fresh] : [step]));
}

/** What a step between an outlet and its target takes over; nothing to take over from the order of the list. */
function passOn({ meaning }: BuilderDocument, step: Step, { outlet }: OutletOfStep): object | undefined {
  if (outlet.kind === "next" && step.stop) return { stop: true };
  if (outlet.kind === "next" && implicitWay(meaning, step) !== undefined) return {};
  const target = valueAt(step, parsePointer(outletPath(outlet)));
  return typeof target === "string" && target !== "" ? { nextStepId: target } : undefined;
}

export function withPosition(layout: Layout, id: string, at: Point | undefined): Layout {
  return at ? { ...layout, positions: withMember(layout.positions, id, at) } : layout;
}
