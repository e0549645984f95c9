import type { TriggerItem } from "@/components/triggers/trigger-data";
import type { Firings, TriggerRow } from "@/lib/triggers";

/** A trigger as its screens have it. */
export function toTriggerItem(trigger: TriggerRow, firings: Firings | undefined): TriggerItem {
  return { ...trigger, firedCount: firings?.count ?? 0, lastFiredAt: firings?.lastAt?.toISOString() ?? null };
}
