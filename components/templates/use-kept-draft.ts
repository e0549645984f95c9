"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notify } from "@/components/ui/toast";
import { findKeptDraft, keepDraft } from "./kept-draft";
import type { TemplateEditor } from "./use-template-editor";

/** Keeps what is not saved while the page is away, and brings it back; that can be undone. */
export function useKeptDraft(workspace: string, editor: TemplateEditor): void {
  const t = useTranslations("templates");
  const { saved, draft, isDirty, setDraft } = editor;
  const id = saved?.id;
  const revision = saved?.revision ?? 0;
  const isRestored = useRef(false);
  useEffect(() => {
    if (isRestored.current) return;
    isRestored.current = true;
    const kept = findKeptDraft(workspace, id);
    if (!kept || kept.revision !== revision) return;
    const before = draft;
    setDraft(kept.draft);
    notify(t("restored"), { action: { label: t("undo"), run: () => setDraft(before) } });
  });
  useEffect(() => {
    if (isRestored.current) keepDraft(workspace, id, isDirty ? { revision, draft } : undefined);
  }, [workspace, id, revision, draft, isDirty]);
}
