import { performance } from "node:perf_hooks";
import { assertCan } from "@/lib/access";
import { findDraft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { inputsOf, runInputs, transcriptOf } from "./run-inputs";
import { type ServerRun, type ServerRunInput, serverRunLimits } from "./server-run.schema";

/**
 * The same conversation, computed here (SIM-1). Reads nothing but whether the interaction is there, and writes nothing: no
 * session, no entry, no send comes of it (SIM-12). Stops when its time is up. Throws `not_found` for an interaction of others.
 */
export async function runOnServer(ctx: Ctx, interactionId: string, input: ServerRunInput): Promise<ServerRun> {
  assertCan(ctx.actor, "interactions.view");
  await findDraft(ctx, interactionId);
  const until = performance.now() + serverRunLimits.milliseconds;
  const simulation = runInputs(input.definition, input.options, input.inputs, () => performance.now() < until);
  return { transcript: transcriptOf(simulation), isComplete: inputsOf(simulation).length === input.inputs.length };
}
