import { z } from "zod";
import { jsonParam } from "@/db/statement";
import type { ActionAnswer, ActionRequest } from "@/lib/engine";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { freshIdSchema } from "./fresh-ids";

/** What was asked of the outside, and what came of it. */
export interface AnsweredRequest {
  request: unknown;
  answer: ActionAnswer;
}

/** What a turn that waits needs to be computed again with the same result: `inbound_events.turn`. */
export const suspendedTurnSchema = z.object({ now: z.number(), fresh: z.array(freshIdSchema) });
export type SuspendedTurn = z.infer<typeof suspendedTurnSchema>;

/** Whether a stored request is the one that the engine asks for now. Its place does not matter. */
export function isSameRequest(stored: unknown, asked: ActionRequest): boolean {
  return meaningOf(stored) === meaningOf(JSON.parse(jsonParam(asked)));
}

function meaningOf(request: unknown): string {
  const { type, parameters, origin } = requestSchema.parse(request);
  return canonicalJson({ type, parameters, origin });
}

const requestSchema = z.object({ type: z.string(), parameters: z.unknown(), origin: z.unknown() });
