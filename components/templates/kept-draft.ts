import { templateDraftSchema } from "@/lib/templates/shared";
import type { TemplateDraft } from "./template-draft";

/** Leaving a page inside the product asks nobody: what was not saved waits in this window until its template is opened again. */
const keyOf = (workspace: string, templateId: string | undefined) =>
  `templates.draft.${workspace}.${templateId ?? "new"}`;

interface Kept {
  /** The revision that was written on; another one in the meantime is a conflict, found when saving. */
  revision: number;
  draft: TemplateDraft;
}

export function keepDraft(workspace: string, templateId: string | undefined, kept: Kept | undefined): void {
  const key = keyOf(workspace, templateId);
  if (kept) sessionStorage.setItem(key, JSON.stringify(kept));
  else sessionStorage.removeItem(key);
}

/** What was left behind, if it can still be read. */
export function findKeptDraft(workspace: string, templateId: string | undefined): Kept | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(workspace, templateId)) ?? "null");
    if (typeof stored !== "object" || stored === null || !("revision" in stored) || !("draft" in stored))
      return undefined;
    const draft = templateDraftSchema.safeParse(stored.draft);
    return draft.success && typeof stored.revision === "number"
      ? { revision: stored.revision, draft: draft.data }
      : undefined;
  } catch {
    return undefined;
  }
}
