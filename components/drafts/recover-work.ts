import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { applyPatches, mergeDocuments } from "@/lib/builder/shared";
import type { RenamedStep } from "@/lib/comments/shared";
import type { DraftsApi } from "./drafts-api";
import type { LeftWork, WorkKeeper } from "./kept-work";

interface Recovery {
  store: BuilderStore;
  api: Pick<DraftsApi, "save">;
  keeper: Pick<WorkKeeper, "findLeft">;
  keepNow: () => Promise<void>;
  /** Steps got another id in what is brought back. */
  onRenamed: (renames: readonly RenamedStep[]) => void;
}

/**
 * Brings work that an editor left behind on this device (a crash, a closed tab, no network) into the document, as one thing that can be
 * taken back. Says whether there was any.
 */
export async function recoverWork({ store, api, keeper, keepNow, onRenamed }: Recovery): Promise<boolean> {
  if (!store.getState().facts.canEdit) return false;
  let isRecovered = false;
  for (const left of await keeper.findLeft()) {
    isRecovered = (await bringBack(store, api, left)) || isRecovered;
    onRenamed(left.renames ?? []);
    // First kept under this editor's name, then forgotten under the old one: a crash in between costs nothing.
    await keepNow();
    await left.forget();
  }
  return isRecovered;
}

async function bringBack(
  store: BuilderStore,
  api: Recovery["api"],
  { base, patches, flight }: LeftWork,
): Promise<boolean> {
  const mine = applyPatches(base.document, patches);
  const origin =
    flight && (await hasArrived(store, api, flight)) ? applyPatches(base.document, flight.patches) : base.document;
  const { document: current } = store.getState().editing;
  // Where the same field became something else meanwhile, what was typed here stands; taking it back shows the other.
  const { document } = mergeDocuments(origin, mine, current);
  const result = store.getState().perform({ type: "replace_document", document, reason: "applyMerge" });
  return result.ok && result.patches.length > 0;
}

/** Whether the save that was on its way has been done. Asking sends it again, which does it at most once. */
async function hasArrived(store: BuilderStore, api: Recovery["api"], flight: NonNullable<LeftWork["flight"]>) {
  // Nothing has changed since: it has not arrived, and its changes are among those that will be sent anew.
  if (store.getState().editing.saved.revision === flight.revision) return false;
  const answer = await api.save(flight);
  return answer.type === "accepted";
}
