import { unavailableActions } from "@/lib/actions";
import type { MemberCtx } from "@/lib/auth";
import { listChoices, type TriggerChoices } from "@/lib/triggers";

/** What the editors offer, and which actions this workspace cannot perform now. */
export async function loadChoices(ctx: MemberCtx): Promise<TriggerChoices> {
  const [choices, unavailable] = await Promise.all([listChoices(ctx), unavailableActions(ctx)]);
  return { ...choices, unavailable: Object.fromEntries(Object.entries(unavailable)) };
}
