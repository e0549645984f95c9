import { z } from "zod";
import {
  type ActionAnswer,
  type ActionRequest,
  actionCatalogue,
  actionTypeOf,
  isReadOnly,
  type Json,
} from "@/lib/engine";

/** Longer than any action may take: the longest is an AI text with its time limit. */
export const leaseMilliseconds = 90_000;

/** An action to be performed outside, once. */
export interface NewActionRun {
  workspaceId: string;
  channelId: string;
  peerId: string;
  /** The event whose turn waits for the answer; without it nothing waits. */
  inboundEventId?: number;
  request: ActionRequest;
  createdAt: Date;
}

/** An action that this process has taken and must perform. */
export interface ActionRun {
  id: string;
  workspaceId: string;
  channelId: string;
  peerId: string;
  inboundEventId: number | null;
  request: ActionRequest;
  /** Which attempt this is, from 1. Fences off a process that lost its lease. */
  attempt: number;
}

const json: z.ZodType<Json> = z.json();

const originSchema = z.object({
  sessionId: z.string().optional(),
  interactionId: z.string().optional(),
  versionId: z.string().optional(),
  stepId: z.string().optional(),
  position: z.templateLiteral([z.enum(["before", "after", "actions"]), ".", z.number()]),
});

/** A stored request; `type` is checked against the catalogue of today. */
export const requestSchema = z.object({
  ordinal: z.number(),
  type: z.string().transform((name, context) => {
    const type = actionTypeOf(name);
    if (type !== undefined) return type;
    context.addIssue({ code: "custom", message: "no such action" });
    return z.NEVER;
  }),
  parameters: z.record(z.string(), z.json()),
  origin: originSchema,
});

export const answerSchema: z.ZodType<ActionAnswer> = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: json }),
  z.object({ ok: z.literal(false), code: z.string(), detail: z.string(), value: json.optional() }),
]);

/**
 * Whether an action may be done again when nobody knows whether it was done: reading is harmless, and what becomes a command of
 * a lane is recognised there. A call that changes something elsewhere, or a mail, is never repeated.
 */
export function isRepeatable(request: ActionRequest): boolean {
  const { type } = request;
  return isReadOnly(request) || type === "request_llm" || actionCatalogue[type].place === "either";
}
