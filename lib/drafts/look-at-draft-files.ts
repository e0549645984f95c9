import { assertCan } from "@/lib/access";
import { type LookedAt, lookAtFiles } from "@/lib/file-facts";
import { findDraft, findLiveState } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { mediaAddresses } from "@/lib/problems/shared";

/** More files than that are not looked at in one interaction. */
const mostFiles = 200;

/**
 * What is known of the files that an interaction's saved draft shows, or what is live where there is none, after a look at some of which nothing is (PRB-4). No address
 * comes from the caller. Throws `not_found`, `forbidden`.
 */
export async function lookAtDraftFiles(ctx: Ctx, interactionId: string): Promise<LookedAt> {
  assertCan(ctx.actor, "interactions.edit");
  const { draft, liveVersionId } = await findDraft(ctx, interactionId);
  const { steps = [] } = draft?.definition ?? (await findLiveState(ctx, liveVersionId))?.definition ?? {};
  const urls = new Set(steps.flatMap((step) => mediaAddresses(step).map(({ url }) => url)));
  return lookAtFiles(ctx, [...urls].slice(0, mostFiles));
}
