import type { Message } from "@/lib/messages";
import type { Scope } from "../placeholders";
import { scopeOf, scopeOfTurn } from "../scope-of";
import { trace } from "../turn";
import type { ActionEntry, OnFailure } from "./action-entry.schema";
import { type ActionDone, type ActionHost, failed, type RunningAction } from "./action-host";
import { actionTypeOf } from "./catalogue";
import { applyChains, type ChainedData, chainsFrom } from "./chains";
import { expandParameters } from "./expand-parameters";
import { performAction } from "./perform-action";
import { recordFailure } from "./record-failure";

/** What a list of actions leaves: messages to send, and where to go instead when a failed action says so. */
export interface ActionsRun {
  messages: Message[];
  leave?: Exclude<OnFailure, { type: "continue" }>;
}

/**
 * Runs a list of actions in order (section 11). A failure is recorded and stops neither the turn nor the list, unless its
 * author chose another way on. Throws a suspension when a result from outside is missing.
 */
export function runActions(host: ActionHost, entries: readonly ActionEntry[]): ActionsRun {
  const messages: Message[] = [];
  const results: Record<string, unknown> = {};
  let chained: ChainedData[] = [];
  for (const [index, entry] of entries.entries()) {
    if (!entry.isEnabled) continue;
    const action = { host, entry, position: `${host.list}.${index + 1}` } as const;
    const done = run(action, chained, scopeWith(host, results));
    results[index + 1] = done.value;
    if (entry.sendReturnValue) messages.push(...done.messages);
    if (!done.ok && entry.onFailure.type !== "continue") return { messages, leave: entry.onFailure };
    chained = [...chained, ...chainsFrom(entry, index + 1, scopeWith(host, results))];
  }
  return { messages };
}

function scopeWith({ turn, run }: ActionHost, results: Record<string, unknown>): Scope {
  return { ...(run ? scopeOf(run) : scopeOfTurn(turn)), return: results };
}

function run(action: RunningAction, chained: ChainedData[], scope: Scope): ActionDone {
  const done = attempt(action, chained, scope);
  const { host, entry, position } = action;
  const outcome = done.ok ? "done" : "failed";
  const code = done.ok ? {} : { code: done.code };
  trace(host.turn, { type: "action_run", stepId: host.stepId, position, action: entry.type, outcome, ...code });
  if (!done.ok) recordFailure(action, done);
  return done;
}

function attempt(action: RunningAction, chained: ChainedData[], scope: Scope): ActionDone {
  const type = actionTypeOf(action.entry.type);
  if (!type) return failed("ACTION_UNKNOWN", action.entry.type);
  const expanded = expandParameters(type, action.entry.parameters, scope);
  if (!expanded) return failed("PARAMETERS_INVALID", "not JSON");
  return performAction(action, type, applyChains(expanded, chained, action.position), scope);
}
