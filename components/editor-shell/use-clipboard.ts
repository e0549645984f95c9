"use client";

import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError } from "@/components/ui/toast";
import { deleteSelected, needsReading, pasteClip, readPasted, selectedClip } from "./clip-actions";

export interface Clipboard {
  copy: () => Promise<void>;
  cut: () => Promise<void>;
  paste: () => Promise<void>;
  /** For the events of the browser, which bring the clipboard along; true when it was ours. */
  copyInto: (data: DataTransfer, isCut: boolean) => boolean;
  pasteText: (text: string) => Promise<void>;
}

/** Copying and pasting steps through the system's clipboard (CAN-14), by key or from the palette. */
export function useClipboard(): Clipboard {
  const t = useTranslations("editor-shell.clip");
  const store = useBuilderStore();
  const pasteText = async (text: string) => {
    if (!store.getState().facts.canEdit) return;
    const read = await readPasted(store, text);
    if (!read.ok) return notifyError(t(`refused.${read.code}`));
    const { lostFiles } = read;
    const report = pasteClip(store, read);
    if (report && (lostFiles > 0 || needsReading(report))) store.getState().ask({ type: "pasted", report, lostFiles });
  };
  const copyInto = (data: DataTransfer, isCut: boolean) => {
    const clip = selectedClip(store);
    if (!clip) return false;
    data.setData("text/plain", clip.text);
    finish(clip.count, isCut);
    return true;
  };
  const finish = (count: number, isCut: boolean) => {
    if (isCut) deleteSelected(store);
    notify(t(isCut ? "cut" : "copied", { count }));
  };
  const write = async (isCut: boolean) => {
    const clip = selectedClip(store);
    if (!clip) return;
    const isWritten = await navigator.clipboard.writeText(clip.text).then(
      () => true,
      () => false,
    );
    if (isWritten) finish(clip.count, isCut);
    else notifyError(t("blocked"));
  };
  const paste = async () => {
    const text = await navigator.clipboard.readText().catch(() => undefined);
    if (text === undefined) notifyError(t("blocked"));
    else await pasteText(text);
  };
  return { copy: () => write(false), cut: () => write(true), paste, copyInto, pasteText };
}
