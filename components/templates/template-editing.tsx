"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError } from "@/components/ui/toast";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import type { TemplateUse, TemplateView } from "@/lib/templates/shared";
import { keepDraft } from "./kept-draft";
import { type TemplatesApi, templatesApi } from "./templates-api";
import { useFailureText } from "./use-failure-text";
import { useKeptDraft } from "./use-kept-draft";
import { type SaveOutcome, type TemplateEditor, useTemplateEditor } from "./use-template-editor";

interface TemplateEditing {
  api: TemplatesApi;
  base: string;
  channelName: string;
  uses: readonly TemplateUse[];
  canEdit: boolean;
  editor: TemplateEditor;
  save: (overRevision?: number) => Promise<void>;
  takeTheirs: () => void;
}

const EditingContext = createContext<TemplateEditing | null>(null);

export function useTemplateEditing(): TemplateEditing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("useTemplateEditing outside of TemplateEditingProvider");
  return editing;
}

interface ProviderProps {
  workspace: string;
  /** The workspace's name stands for the channel's in previews. */
  workspaceName: string;
  /** Null: a new one. */
  template: TemplateView | null;
  uses: readonly TemplateUse[];
  canEdit: boolean;
  children: ReactNode;
}

/** One template while it is written; the bar on top and the form share it. Leaving with unsaved changes asks first. */
export function TemplateEditingProvider({
  workspace,
  workspaceName,
  template,
  uses,
  canEdit,
  children,
}: ProviderProps) {
  const t = useTranslations("templates");
  const textOf = useFailureText();
  const router = useRouter();
  const api = useMemo(() => templatesApi(workspace), [workspace]);
  const editor = useTemplateEditor(template, api);
  const base = `/${workspace}/templates`;
  const tell = (outcome: SaveOutcome) => {
    switch (outcome.type) {
      case "saved":
        notify(t("saved"));
        if (template === null) {
          keepDraft(workspace, undefined, undefined);
          router.replace(`${base}/${outcome.template.id}`);
        } else router.refresh();
        return;
      case "problems":
        focusFirstProblem();
        return;
      case "conflict":
        // The choice between the two is shown above the form.
        return;
      case "failed":
        notifyError(textOf(outcome.error));
    }
  };
  const save = async (overRevision?: number) => {
    if (canEdit && !editor.isSaving) tell(await editor.save(overRevision));
  };
  const takeTheirs = () => {
    const mine = editor.takeTheirs();
    notify(t("conflict.taken"), { action: { label: t("undo"), run: () => editor.setDraft(mine) } });
  };
  useHotkeys([{ keys: "mod+s", run: () => void save(), insidePopups: true, disabled: !canEdit }]);
  useKeptDraft(workspace, editor);
  useLeaveWarning(canEdit && editor.isDirty);
  return (
    <EditingContext value={{ api, base, channelName: workspaceName, uses, canEdit, editor, save, takeTheirs }}>
      {children}
    </EditingContext>
  );
}

/** After the next paint, when the fields have taken on their errors. */
function focusFirstProblem(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector("[aria-invalid=true], [data-invalid]:is(input, textarea, button)");
    if (field instanceof HTMLElement) field.focus();
  });
}

function useLeaveWarning(isDirty: boolean): void {
  const ask = useCallback((event: BeforeUnloadEvent) => event.preventDefault(), []);
  useEffect(() => {
    if (!isDirty) return undefined;
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty, ask]);
}
