import type { ActionAnswer, ActionRequest } from "@/lib/engine";
import { isReadOnly } from "@/lib/engine";
import type { SimulationOptions, Stub } from "./simulation.schema";

/** Names what was asked for, everything filled in: the same question has the same answer for as long as a run lasts. */
export function questionOf({ type, parameters }: Pick<ActionRequest, "type" | "parameters">): string {
  return JSON.stringify([type, parameters]);
}

/** Whether somebody wants this very action done, and it is one that changes nothing (SIM-8). */
export function isForReal(stub: Stub, request: ActionRequest): boolean {
  return stub.outcome === "real" && isReadOnly(request);
}

/** What the world answered, once it has. */
export function realAnswer({ answers = {} }: Stub, request: ActionRequest): ActionAnswer | undefined {
  const question = questionOf(request);
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** The options with an answer of the world: the run goes on with it, and has it again whenever it is repeated. */
export function withAnswer(
  options: SimulationOptions,
  key: string,
  { stub, request, answer }: { stub: Stub; request: ActionRequest; answer: ActionAnswer },
): SimulationOptions {
  const answers = { ...stub.answers, [questionOf(request)]: answer };
  return { ...options, stubs: { ...options.stubs, [key]: { ...stub, answers } } };
}

/** The options of a new run, for which the world is asked anew. */
export function withoutAnswers(options: SimulationOptions): SimulationOptions {
  const stubs = Object.entries(options.stubs).map(([key, { answers: _answers, ...stub }]) => [key, stub] as const);
  return { ...options, stubs: Object.fromEntries(stubs) };
}
