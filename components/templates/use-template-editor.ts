"use client";

import { useCallback, useMemo, useState } from "react";
import { checkTemplate, type TemplateView } from "@/lib/templates/shared";
import { fieldProblemsOf } from "./field-problems";
import { draftOf, emptyDraft, filledArg, isSameDraft, type TemplateDraft } from "./template-draft";
import { TemplateError, type TemplatesApi } from "./templates-api";

export type SaveOutcome =
  | { type: "saved"; template: TemplateView }
  /** Something must be mended first; it is shown where it stands. */
  | { type: "problems" }
  /** Somebody else saved meanwhile: nothing was written, nothing is lost. */
  | { type: "conflict" }
  | { type: "failed"; error: unknown };

/** One template while it is written: the draft, what is wrong with it, and saving it over the revision it started from. */
export function useTemplateEditor(initial: TemplateView | null, api: TemplatesApi) {
  const [saved, setSaved] = useState(initial);
  const [draft, setDraft] = useState<TemplateDraft>(() => (initial ? draftOf(initial) : emptyDraft));
  const [takenKey, setTakenKey] = useState<string>();
  const [conflict, setConflict] = useState<TemplateView>();
  const [isTold, setTold] = useState(false);
  const { broken, setBroken } = useBrokenPlaces();
  const { problems, fields, isGood } = useFaults(draft, saved === null, takenKey);
  const isSendable = isGood && broken.size === 0;
  const isDirty = !isSameDraft(draft, saved ? draftOf(saved) : emptyDraft);
  const goOnFrom = (template: TemplateView) => {
    setSaved(template);
    setDraft(draftOf(template));
    setConflict(undefined);
  };
  const { isSaving, write } = useWriting(api, saved, draft);

  const save = async (overRevision = saved?.revision): Promise<SaveOutcome> => {
    setTold(true);
    if (!isSendable) return { type: "problems" };
    const written = await write(overRevision);
    if (written.type === "saved") {
      goOnFrom(written.template);
      setTold(false);
    }
    if (written.type === "key_taken") setTakenKey(draft.key);
    if (written.type === "conflict") setConflict(written.latest);
    return written.type === "key_taken" ? { type: "problems" } : written;
  };
  /** Goes on from what somebody else saved. Answers what was written here, so that it can be brought back. */
  const takeTheirs = (): TemplateDraft => {
    if (conflict) goOnFrom(conflict);
    return draft;
  };
  const change = (part: Partial<TemplateDraft>) => setDraft((before) => ({ ...before, ...part }));
  const found = { problems, fields, isSendable, isDirty, isSaving, isTold, conflict };
  return { saved, draft, change, setDraft, ...found, save, takeTheirs, setBroken };
}

export type TemplateEditor = ReturnType<typeof useTemplateEditor>;

/** What is wrong with a draft: with its messages, and with the fields around them. */
function useFaults(draft: TemplateDraft, isNew: boolean, takenKey: string | undefined) {
  const problems = useMemo(() => checkTemplate(draft), [draft]);
  const fields = useMemo(() => {
    const found = fieldProblemsOf(draft, isNew);
    return takenKey !== undefined && draft.key === takenKey ? { ...found, key: "key_taken" as const } : found;
  }, [draft, isNew, takenKey]);
  const isGood = Object.keys(fields).length === 0 && problems.every(({ severity }) => severity !== "error");
  return { problems, fields, isGood };
}

/** Places where something is typed that is no value yet. */
function useBrokenPlaces() {
  const [broken, setPlaces] = useState<ReadonlySet<string>>(new Set());
  const setBroken = useCallback((place: string, isBroken: boolean) => {
    setPlaces((before) => {
      const after = new Set(before);
      if (isBroken) after.add(place);
      else after.delete(place);
      return after;
    });
  }, []);
  return { broken, setBroken };
}

type Written =
  | { type: "saved"; template: TemplateView }
  | { type: "key_taken" }
  | { type: "conflict"; latest: TemplateView }
  | { type: "failed"; error: unknown };

/** Sends the draft, and says what became of it. */
function useWriting(api: TemplatesApi, saved: TemplateView | null, draft: TemplateDraft) {
  const [isSaving, setSaving] = useState(false);
  const write = async (overRevision: number | undefined): Promise<Written> => {
    setSaving(true);
    try {
      return { type: "saved", template: await send(api, saved, draft, overRevision) };
    } catch (error) {
      return await understand(api, saved, error);
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, write };
}

/** Why it was not written. Over what somebody else saved it is not: that is loaded, to be looked at. */
async function understand(api: TemplatesApi, saved: TemplateView | null, error: unknown): Promise<Written> {
  const reason = error instanceof TemplateError ? error.reason : undefined;
  if (reason === "key_taken") return { type: "key_taken" };
  const latest = reason === "stale" && saved ? await api.load(saved.id).catch(() => undefined) : undefined;
  return latest ? { type: "conflict", latest } : { type: "failed", error };
}

function send(api: TemplatesApi, saved: TemplateView | null, draft: TemplateDraft, revision = 1) {
  const content = { ...draft, title: draft.title.trim(), folder: draft.folder.trim(), args: draft.args.map(filledArg) };
  if (saved) return api.save(saved.id, { ...content, revision });
  const { key, ...rest } = content;
  return api.create(key === "" ? rest : content);
}
