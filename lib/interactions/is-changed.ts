import { checksumOf } from "./checksum-of";
import type { FoundDraft } from "./find-draft";
import type { LiveState } from "./find-live-state";

/** Whether publishing would change anything: there is a draft, and it means something else than the live version (MOD-1). */
export function isChanged(
  { draft, checksum }: Pick<FoundDraft, "draft" | "checksum">,
  live: Pick<LiveState, "checksum"> | undefined,
): boolean {
  if (!draft) return false;
  // Drafts from before the checksum was kept have none.
  return live?.checksum !== (checksum ?? checksumOf(draft.definition));
}
