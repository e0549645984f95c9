import { isTargetRole, parseInteractionPostback, type Step } from "@/lib/engine";
import type { BuilderDocument } from "../document";
import { isRecord, parsePointer, valueAt, withValueAt } from "../json-pointer";
import { type Description, type Edit, type Refusal, refuse } from "../outcome";
import { type OutletRef, outletPath } from "../outlet";
import { isRoleName } from "../step-ids";
import { implicitWay } from "../ways-on";
import { findStep, isRefusal, withStep } from "./step-edits";

export interface OutletOfStep {
  stepId: string;
  outlet: OutletRef;
}

export interface Connect extends OutletOfStep {
  /** The id of a step, or a role for the built-in step that plays it. */
  target: string;
}

/** Sets or changes the target of an outlet (CAN-3). */
export function connect(document: BuilderDocument, { stepId, outlet, target }: Connect): Edit | Refusal {
  const objection = judgeConnection(document, stepId, target);
  if (objection) return objection;
  return aim(document, { stepId, outlet }, target);
}

/** Takes the target of an outlet away. */
export function disconnect(document: BuilderDocument, { stepId, outlet }: OutletOfStep): Edit | Refusal {
  return aim(document, { stepId, outlet }, undefined);
}

/** Writes down where a step goes on by list order (MOD-4): the dashed line becomes a solid one. */
export function makeExplicit(document: BuilderDocument, { stepId }: { stepId: string }): Edit | Refusal {
  const step = findStep(document, stepId);
  if (isRefusal(step)) return step;
  const target = implicitWay(document.meaning, step);
  if (target === undefined) return refuse("NOT_IMPLICIT", { id: stepId });
  const steps = withStep(document.meaning.steps, stepId, { ...step, nextStepId: target });
  return { ok: true, steps, description: { key: "makeExplicit", values: { id: stepId, target } }, focus: [stepId] };
}

/** Why no outlet of a step may lead to a target; nothing when one may (CAN-4). A step may lead to itself (CAN-5). */
export function judgeConnection(document: BuilderDocument, from: string, target: string): Refusal | undefined {
  const source = findStep(document, from);
  if (isRefusal(source)) return source;
  if (source.special === "complete" || source.special === "canceled") return refuse("SOURCE_ENDS", { id: from });
  const step = document.meaning.steps.find(({ id }) => id === target);
  if (!step && !isRoleName(target)) return refuse("TARGET_MISSING", { target });
  const role = step ? step.special : isRoleName(target) ? target : undefined;
  return isTargetRole(role) ? undefined : refuse("TARGET_BY_ITSELF", { target });
}

function aim(document: BuilderDocument, { stepId, outlet }: OutletOfStep, target: string | undefined): Edit | Refusal {
  const step = findStep(document, stepId);
  if (isRefusal(step)) return step;
  const aimed = setOutlet(step, outlet, target);
  if (isRefusal(aimed)) return aimed;
  const description: Description =
    target === undefined
      ? { key: "disconnect", values: { id: stepId } }
      : { key: "connect", values: { id: stepId, target } };
  const focus = target === undefined || target === stepId ? [stepId] : [stepId, target];
  return { ok: true, steps: withStep(document.meaning.steps, stepId, aimed), description, focus };
}

/** A step with another target at one of its outlets, or none; a refusal when it has no such outlet. */
export function setOutlet(step: Step, outlet: OutletRef, target: string | undefined): object {
  switch (outlet.kind) {
    case "next":
      return { ...step, stop: false, nextStepId: target };
    case "failure":
      return setFailure(step, outlet, target);
    case "postback":
      return setPostback(step, outlet.path, target);
    case "quickReply":
      return setQuickReply(step, outlet, target);
    case "branch":
      // A branch without a target is kept: its author may be about to lead it elsewhere.
      return setMember(step, outletPath(outlet), target ?? "");
    case "option":
    case "card":
    case "retry":
      return setMember(step, outletPath(outlet), target);
  }
}

function setMember(step: Step, path: string, target: string | undefined): object {
  const keys = parsePointer(path);
  const owner = valueAt(step, keys.slice(0, -1));
  const changed = isRecord(owner) ? withValueAt(step, keys, target) : undefined;
  return isRecord(changed) ? changed : refuse("OUTLET_MISSING", { id: step.id, path });
}

function setFailure(step: Step, outlet: Extract<OutletRef, { kind: "failure" }>, target: string | undefined): object {
  const onFailure = target === undefined ? { type: "continue" } : { type: "go_to", stepId: target };
  const path = [outlet.phase, String(outlet.index), "onFailure"];
  const changed = step[outlet.phase][outlet.index] && withValueAt(step, path, onFailure);
  return isRecord(changed) ? changed : refuse("OUTLET_MISSING", { id: step.id, path: outletPath(outlet) });
}

function setQuickReply(
  step: Step,
  outlet: Extract<OutletRef, { kind: "quickReply" }>,
  target: string | undefined,
): object {
  const path = outletPath(outlet);
  const reply = step.messages[outlet.message]?.quickReplies?.[outlet.index];
  if (!reply) return refuse("OUTLET_MISSING", { id: step.id, path });
  const { type } = reply.action;
  if (type === "answer" || type === "pick") return setMember(step, path, target);
  return setPostback(step, `${path.slice(0, path.lastIndexOf("/"))}/data`, target);
}

/** Only a postback that is written for a session can carry a target. */
function setPostback(step: Step, path: string, target: string | undefined): object {
  const keys = parsePointer(path);
  const data = valueAt(step, keys);
  if (typeof data !== "string" || !parseInteractionPostback(data)) {
    return refuse("OUTLET_WITHOUT_TARGET", { id: step.id, path });
  }
  const others = data.split("&").filter((member) => !member.startsWith("nextStepId="));
  const own = target === undefined ? [] : [`nextStepId=${encodeURIComponent(target)}`];
  const changed = withValueAt(step, keys, [...others, ...own].join("&"));
  return isRecord(changed) ? changed : refuse("OUTLET_MISSING", { id: step.id, path });
}
