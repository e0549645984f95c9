import type { DraftChangeReason, DraftParts, RestorePointReason } from "@/db/schema";
import type { BuilderDocument } from "@/lib/builder/shared";
import type { Definition } from "@/lib/engine";

export type { DraftParts };

/** An interaction as the editor opens it. */
export interface EditableInteraction {
  interactionId: string;
  key: string;
  title: string;
  document: BuilderDocument;
  /** A save names it (SAV-3). */
  revision: number;
  /** What would be published means something else than what is live (MOD-1). */
  isChanged: boolean;
  /** What new sessions get; absent when nothing was ever published. */
  live?: { number: number; definition: Definition; publishedAt: string };
  /** Those that it is on and the actor sees. */
  channels: { id: string; name: string; platform: string }[];
  canEdit: boolean;
  canPublish: boolean;
}

/** A change of the draft, as it is told to somebody who comes too late. */
export interface NotedDraftChange {
  revision: number;
  /** Null: the product itself, or somebody who has left. */
  by: string | null;
  /** The reader's own, from another tab or device (SAV-6). */
  isOwn: boolean;
  reason: DraftChangeReason;
  parts: DraftParts;
  at: string;
}

/** What a save is answered that started from another revision than the current one (SAV-3). */
export interface LateSave {
  revision: number;
  document: BuilderDocument;
  /** Since the revision that the save named, oldest first. Of more than 200 the oldest are left out. */
  changes: NotedDraftChange[];
}

/** A state of the draft that can be brought back (SAV-7). */
export interface RestorePointRow {
  id: string;
  /** Before what it was kept; `time`: because ten minutes had gone by. */
  reason: RestorePointReason;
  at: string;
  /** Who was about to change it; null: somebody who has left, or the product itself. */
  by: string | null;
  stepCount: number;
}
