import type { BuilderDocument } from "@/lib/builder/shared";
import { readLayout } from "@/lib/builder/shared";
import { type Definition, definitionSchema } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { findDraft } from "./find-draft";
import { loadInteractionVersion } from "./load-interaction-version";

/** What the builder opens with. */
export interface LoadedEditing {
  title: string;
  document: BuilderDocument;
  /** The revision on which a save builds (SAV-3). */
  revision: number;
  live?: { number: number; definition: Definition };
}

/** The draft of an interaction; without one the live version, or an empty document, to begin with. Throws `not_found`. */
export async function loadEditing(ctx: Ctx, interactionId: string): Promise<LoadedEditing> {
  const { title, draft, revision, liveVersionId } = await findDraft(ctx, interactionId);
  const live = liveVersionId === null ? undefined : await loadInteractionVersion(ctx, { interactionId });
  const { definition, layout } = draft ?? {
    definition: live?.definition ?? definitionSchema.parse({ format: 1, steps: [] }),
    layout: { positions: live?.positions ?? {} },
  };
  return {
    title,
    revision,
    document: { meaning: definition, layout: readLayout(layout) },
    ...(live && { live: { number: live.version.number, definition: live.definition } }),
  };
}
