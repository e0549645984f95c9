import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { type ReadClip, type Report, readClip, usualDeletion, writeClip } from "@/lib/builder/shared";
import { selectByIds } from "./actions";
import { adoptFiles, fileAddressesIn, withAdoptedFiles } from "./foreign-files";

/** What is selected, as text for the clipboard; nothing when nothing is. */
export function selectedClip(store: BuilderStore): { text: string; count: number } | undefined {
  const { editing, selection, facts } = store.getState();
  const count = selection.steps.length + selection.notes.length + selection.frames.length;
  if (count === 0) return undefined;
  const source = { workspace: facts.workspace, interaction: facts.interactionId };
  return { text: writeClip(editing.document, selection, source), count };
}

/** Takes away what was cut, in the way that is usual for it. */
export function deleteSelected(store: BuilderStore): void {
  const { editing, selection, perform } = store.getState();
  perform({ type: "delete", ...selection, mode: usualDeletion(editing.document, selection.steps) });
}

type Clip = Extract<ReadClip, { ok: true }>;
type Refused = Exclude<ReadClip, { ok: true }>;

/** What was pasted, with the files of another workspace taken over as far as that is allowed. */
export type Pasted = (Clip & { lostFiles: number }) | Refused;

/** Reads what somebody copied somewhere. */
export async function readPasted(store: BuilderStore, text: string): Promise<Pasted> {
  const read = readClip(text);
  const { workspace } = store.getState().facts;
  if (!read.ok || read.source.workspace === workspace) return read.ok ? { ...read, lostFiles: 0 } : read;
  const urls = fileAddressesIn(text);
  const adopted = urls.length > 0 ? await adoptFiles(workspace, urls) : {};
  const mended = withAdoptedFiles(text, adopted ?? Object.fromEntries(urls.map((url) => [url, null])));
  const again = readClip(mended.text);
  return again.ok ? { ...again, lostFiles: mended.lost } : again;
}

/** Adds it where the pointer is, or in the middle, and selects it. Says what has to be looked at. */
export function pasteClip(store: BuilderStore, { clip }: Pick<Clip, "clip">): Report | undefined {
  const { perform, view } = store.getState();
  const result = perform({ type: "paste", clip, ...(view && { at: view.pointer() }) });
  if (!result.ok) return undefined;
  selectByIds(store, result.focus);
  view?.bringIntoView(result.focus);
  return result.report;
}

/** Whether somebody should read it: something leads nowhere, or lost its role. */
export function needsReading({ dangling = [], rolesDropped = [] }: Report): boolean {
  return dangling.length + rolesDropped.length > 0;
}
