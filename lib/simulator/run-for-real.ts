import { z } from "zod";
import { assertCan } from "@/lib/access";
import { outsideTypes, performOutside } from "@/lib/actions";
import { type ActionAnswer, isReadOnly } from "@/lib/engine";
import { findDraft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";

export const realActionSchema = z.strictObject({
  type: z.enum(outsideTypes),
  /** Everything filled in. */
  parameters: z.record(z.string(), z.json()),
});

/**
 * Does an action that changes nothing, for somebody who tries their draft out (SIM-8): with the secrets of the workspace, under the
 * rules and limits of every call to the outside, and without keeping anything. Throws `not_found`, `forbidden`, or `invalid` for
 * actions that are not read-only.
 */
export async function runForReal(
  ctx: Ctx,
  interactionId: string,
  { type, parameters }: z.infer<typeof realActionSchema>,
): Promise<ActionAnswer> {
  assertCan(ctx.actor, "interactions.edit");
  await findDraft(ctx, interactionId);
  if (!isReadOnly({ type, parameters })) throw new AppError("invalid", "this action is not read-only");
  return performOutside({ db: ctx.db }, type, {
    id: newId("actionRun"),
    workspaceId: ctx.workspaceId,
    channelId: "",
    peerId: "",
    inboundEventId: null,
    request: { ordinal: 0, type, parameters, origin: { interactionId, position: "actions.1" } },
    attempt: 1,
  });
}
