import { z } from "zod";
import { actionEntrySchema, endReasons, overridePolicies, sessionStatuses } from "@/lib/engine";
import { entryOriginSchema } from "@/lib/inbox/shared";

/** What the product itself may want of a peer, in the engine's words. */
const commandEventSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("start"),
    interactionId: z.string(),
    overridePolicy: z.enum(overridePolicies).optional(),
  }),
  z.object({
    type: z.literal("cancel"),
    policy: z.enum(["force", "confirm"]),
    reason: z.enum(endReasons),
    interactionId: z.string().optional(),
    statuses: z.array(z.enum(sessionStatuses)).optional(),
  }),
  z.object({ type: z.literal("run_actions"), actions: z.array(actionEntrySchema) }),
  z.object({ type: z.literal("hand_over") }),
  z.object({ type: z.literal("hand_back"), sessions: z.enum(["resume", "resume_silently", "cancel"]) }),
  z.object({
    type: z.literal("set_status"),
    sessionId: z.string(),
    status: z.enum(sessionStatuses),
    revision: z.number().int().optional(),
  }),
  z.object({ type: z.literal("remove"), sessionIds: z.array(z.string()) }),
  z.object({ type: z.literal("sweep") }),
]);
export type CommandEvent = z.infer<typeof commandEventSchema>;

/** Sessions that a command names, to be loaded in whatever state they are. */
export function sessionsNamedBy(event: CommandEvent): string[] {
  if (event.type === "set_status") return [event.sessionId];
  return event.type === "remove" ? event.sessionIds : [];
}

/** A command as it is stored in the body of an internal request. */
export const laneCommandSchema = z.object({
  platformId: z.string(),
  event: commandEventSchema,
  /** Who asked, when it was a person: they are named in what follows from it, and a person's word counts during hand-over. */
  by: entryOriginSchema.optional(),
});
export type LaneCommand = z.infer<typeof laneCommandSchema>;
