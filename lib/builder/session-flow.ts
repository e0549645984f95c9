import {
  type Definition,
  indexOf,
  isPassThrough,
  type Outlet,
  outletsOf,
  parseInteractionPostback,
  type SpecialRole,
  type Step,
  specialRoles,
} from "@/lib/engine";
import { isRecord, parsePointer, valueAt } from "./json-pointer";
import { visitTexts } from "./step-json";
import { implicitWay } from "./ways-on";

/** A way that a session can go: between steps by place in the list, roles without a step of their own coming behind. */
export interface FlowEdge {
  from: number;
  to: number;
  /** Whether the answer of the step that is left has been stored. */
  withAnswer: boolean;
  /** Nobody comes this way who was not there before: correcting an answer. */
  isReturn?: boolean;
}

interface SessionFlow {
  /** How many places there are. */
  size: number;
  start: number | undefined;
  edges: readonly FlowEdge[];
  /** Ways to what ends a session, or asks whether to: nobody goes on from there, so they can be followed last, in this order. */
  endings: readonly FlowEdge[];
}

/** Everywhere that a session can go in a definition, with what comes by itself: correcting, canceling, running out of time. */
export function sessionFlow(definition: Definition): SessionFlow {
  const place = placesOf(definition);
  const { steps } = definition;
  const edges = steps.flatMap((step, from) =>
    waysOf(definition, step).flatMap(({ target, withAnswer }) => {
      const to = place(target);
      return to === undefined ? [] : [{ from, to, withAnswer }];
    }),
  );
  const start = steps.findIndex((step) => !step.special);
  return {
    size: steps.length + specialRoles.length,
    start: start < 0 ? undefined : start,
    edges: [...edges, ...waysOfCards(definition, place)],
    endings: waysOfEndings(definition, place),
  };
}

type PlaceOf = (target: string) => number | undefined;

/** A target is a step's id first, then a role: of its own step, or the built-in one behind the list. */
function placesOf(definition: Definition): PlaceOf {
  const { byId, byRole, positions } = indexOf(definition);
  return (target) => {
    const role = specialRoles.find((name) => name === target);
    const own = byId.get(target) ?? (role && byRole.get(role));
    if (own) return positions.get(own);
    return role && definition.steps.length + specialRoles.indexOf(role);
  };
}

interface Way {
  target: string;
  withAnswer: boolean;
}

function waysOf(definition: Definition, step: Step): Way[] {
  const written = writtenWays(step);
  if (step.special) return written;
  const { isAnswered, canSkip } = leavingOf(step);
  const on = step.stop ? "complete" : step.nextStepId || implicitWay(definition, step);
  if (on === undefined) return written;
  return [...written, { target: on, withAnswer: isAnswered }, ...(canSkip ? [{ target: on, withAnswer: false }] : [])];
}

/** Steps never change, so what one of them says about its ways is found once. */
const remembered = new WeakMap<Step, Way[]>();

function writtenWays(step: Step): Way[] {
  const known = remembered.get(step);
  if (known) return known;
  const outlets = outletsOf(step, "").filter(({ kind }) => kind !== "next");
  const ends = (["beforeActions", "afterActions"] as const).flatMap((phase) =>
    step[phase].some(({ onFailure }) => onFailure.type === "end")
      ? [{ target: "complete", withAnswer: phase === "afterActions" && leavingOf(step).isAnswered }]
      : [],
  );
  const ways = [
    ...outlets.map((outlet) => ({ target: outlet.target, withAnswer: carriesAnswer(step, outlet) })),
    ...ends,
  ];
  remembered.set(step, ways);
  return ways;
}

function carriesAnswer(step: Step, { kind, path }: Outlet): boolean {
  if (!leavingOf(step).isAnswered || kind === "retry" || path.startsWith("/beforeActions/")) return false;
  const text = valueAt(step, parsePointer(path));
  const owner = valueAt(step, parsePointer(path).slice(0, -1));
  return typeof text !== "string" || !isBarePress(text, isRecord(owner) ? owner : {});
}

interface LeavingOf {
  /** Whether the step stores an answer at all. */
  isAnswered: boolean;
  /** Whether one of its buttons leaves it without an answer. */
  canSkip: boolean;
}

const leavings = new WeakMap<Step, LeavingOf>();

function leavingOf(step: Step): LeavingOf {
  const known = leavings.get(step);
  if (known) return known;
  const isAnswered = !step.special && !isPassThrough(step);
  const canSkip = isAnswered && !step.validate.some(({ type }) => type === "required") && hasBarePress(step);
  const leaving = { isAnswered, canSkip };
  leavings.set(step, leaving);
  return leaving;
}

function hasBarePress(step: Step): boolean {
  let found = false;
  visitTexts(step, ({ text, owner }) => {
    found ||= isBarePress(text, owner);
  });
  return found;
}

/** A postback written by hand that brings no value: it leaves the step, but answers nothing. */
function isBarePress(text: string, owner: Readonly<Record<string, unknown>>): boolean {
  if (!text.includes("mode=interaction") || owner.type === "datetimepicker") return false;
  const press = parseInteractionPostback(text);
  return press !== undefined && press.value === undefined && press.opt === undefined && press.action === undefined;
}

/** Where the cards lead by themselves. */
function waysOfCards(definition: Definition, place: PlaceOf): FlowEdge[] {
  const at = (role: SpecialRole) => place(role) ?? 0;
  return [
    ...defaultsOfConfirm(definition).map((role) => edge(at("confirm"), at(role))),
    edge(at("editPicker"), at("confirm")),
    ...askingPlaces(definition).map((to): FlowEdge => ({ ...edge(at("editPicker"), to), isReturn: true })),
  ];
}

/** What can happen whenever an answer is waited for. */
function waysOfEndings(definition: Definition, place: PlaceOf): FlowEdge[] {
  const at = (role: SpecialRole) => place(role) ?? 0;
  const waiting = [...askingPlaces(definition), at("confirm"), at("editPicker")];
  const roles = ["timeoutRemind", "timeoutNotice", "cancelConfirm", "canceled"] as const;
  return roles.flatMap((role) => waiting.map((from) => edge(from, at(role))));
}

function askingPlaces({ steps }: Definition): number[] {
  return steps.flatMap((step, position) => (leavingOf(step).isAnswered ? [position] : []));
}

function edge(from: number, to: number): FlowEdge {
  return { from, to, withAnswer: false };
}

/** A button of the confirm card that names no target completes, or opens the picker. */
function defaultsOfConfirm(definition: Definition): SpecialRole[] {
  const cards = indexOf(definition).byRole.get("confirm")?.messages ?? [];
  const leads = (button: "apply" | "edit") =>
    cards.some((card) => card.type === "confirm_template" && card[button].nextStepId);
  return [...(leads("apply") ? [] : ["complete" as const]), ...(leads("edit") ? [] : ["editPicker" as const])];
}
