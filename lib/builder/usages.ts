import { listPlaceholders } from "@/lib/engine";
import { namesOf } from "./commands/rename-step";
import type { BuilderDocument } from "./document";
import { pointerTo } from "./json-pointer";
import { outletAt } from "./outlet";
import type { ReferenceKind } from "./references";
import { visitTexts } from "./step-json";

/** A place that uses a step or a placeholder. */
export interface Usage {
  kind: ReferenceKind | "implicit";
  /** The step in which it is; nothing for the settings. */
  stepId: string | undefined;
  path: string;
}

/** What uses a step (CAN-17): everything that names it, and the step that comes to it by list order. */
export function usagesOfStep(document: BuilderDocument, id: string): Usage[] {
  return namesOf(document, id).map(({ kind, from, path }) => ({ kind, stepId: from, path }));
}
