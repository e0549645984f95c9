"use client";

import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError } from "@/components/ui/toast";
import type { BuilderDocument } from "@/lib/builder/shared";

type Load = () => Promise<{ document: BuilderDocument }>;

/**
 * Puts another document in the place of the draft, as one thing that can be taken back. What is unsaved is saved first, so that the
 * restore point that the server keeps holds it too (SAV-7). Says whether it was done.
 */
export function useReplaceDraft(): (load: Load, done: string) => Promise<boolean> {
  const t = useTranslations("definitions.restore");
  const store = useBuilderStore();
  return async (load, done) => {
    const [loaded] = await Promise.all([load().catch(() => undefined), store.getState().saver?.flush()]);
    const { perform, undo } = store.getState();
    const result = loaded && perform({ type: "replace_document", document: loaded.document, reason: "restore" });
    if (!result?.ok) {
      notifyError(t("failed"));
      return false;
    }
    notify(done, { action: { label: t("undo"), run: undo } });
    return true;
  };
}
