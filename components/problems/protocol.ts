import type { BuilderDocument, Patch } from "@/lib/builder/shared";
import type { DefinitionProblem, World } from "@/lib/problems/shared";

/** What the screen asks the worker: the whole once, then what changed since the last request (PRB-1). */
export type CheckRequest =
  | { type: "begin"; meaning: BuilderDocument["meaning"]; world: World }
  | { type: "change"; patches: readonly Patch[] };

/** Exactly one for each request. */
export type CheckAnswer =
  | { type: "found"; problems: readonly DefinitionProblem[] }
  /** The changes did not fit what the worker has: it wants the whole again. */
  | { type: "lost" };
