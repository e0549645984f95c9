import type { TriggerEffect } from "@/lib/triggers/shared";
import type { WorkspaceFile } from "./file.schema";

export type FileEffect = WorkspaceFile["triggers"][number]["effect"];

/** An effect of a file as it is stored: interactions by id. Keys that the file does not know were refused before. */
export function importedEffect(effect: FileEffect, interactionIds: Record<string, string>): TriggerEffect {
  if (effect.type !== "start_interaction") return effect;
  const { interaction, ...rest } = effect;
  return { ...rest, interactionId: interactionIds[interaction] ?? "" };
}

export interface InteractionKey {
  id: string;
  key: string;
}

/** A stored effect as a file has it: interactions by key. */
export function exportedEffect(effect: unknown, keys: InteractionKey[]): unknown {
  if (typeof effect !== "object" || effect === null || !("interactionId" in effect)) return effect;
  const { interactionId, ...rest } = effect;
  return { ...rest, interaction: keys.find((one) => one.id === interactionId)?.key };
}
