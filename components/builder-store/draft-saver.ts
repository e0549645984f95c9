import type { Editing, MergeConflict } from "@/lib/builder/shared";
import type { NotedDraftChange } from "@/lib/drafts/shared";

/** Somebody else changed the same fields: what stands there now, and who did it (SAV-3). */
export interface DraftConflict {
  theirs: Editing["saved"];
  conflicts: readonly MergeConflict[];
  changes: readonly NotedDraftChange[];
}

/** How far the draft is saved (SAV-2). */
export type SavingState =
  | { status: "saved" | "saving" | "offline" }
  | { status: "conflict"; conflict: DraftConflict }
  /** The server does not want it: no permission any more, signed out, gone, no interaction. It is kept on this device. */
  | { status: "refused"; code: string };

/** What parts of the editor ask of whoever saves it. */
export interface DraftSaver {
  /** Saves what is unsaved now. False when the server does not have it: no network, a conflict, a refusal. */
  flush: () => Promise<boolean>;
  /** Solves the conflict field by field; what is kept of one's own is saved then. */
  settle: (choose: (path: string) => "mine" | "theirs") => void;
  /** The server changed the draft by this person's own doing: published, taken back. What was typed meanwhile stays. */
  follow: (saved: Editing["saved"]) => void;
}
