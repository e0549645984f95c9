"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notify } from "@/components/ui/toast";
import type { Failure } from "@/lib/auth/shared";
import { useFlaws } from "./flaws";
import type { ScheduleActions, ScheduleDraft } from "./schedule-data";
import { useReach } from "./use-reach";

interface Given {
  workspace: string;
  base: string;
  id?: string;
  initial: ScheduleDraft;
  isEnabled: boolean;
  save: ScheduleActions["save"];
}

/** A schedule while somebody writes it: it can be saved switched on only when the number of people was agreed to. */
export function useScheduleForm({ workspace, base, id, initial, isEnabled: wasEnabled, save }: Given) {
  const t = useTranslations("triggers");
  const router = useRouter();
  const [draft, setDraft] = useState(initial);
  const [isEnabled, setEnabled] = useState(wasEnabled);
  const [accepted, setAccepted] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const [isPending, startTransition] = useTransition();
  const flaws = useFlaws();
  const reach = useReach(workspace, draft);
  const isAccepted = accepted !== undefined && accepted === reach.data?.reached;
  const canSave = flaws.count === 0 && (!isEnabled || isAccepted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave) return;
    startTransition(async () => {
      const unreached = { ok: false as const, error: { code: "unavailable" as const, requestId: "" } };
      const agreed = isEnabled && accepted !== undefined ? { acceptedReach: accepted } : {};
      const result = await save({ ...draft, isEnabled, ...agreed, ...(id && { id }) }).catch(() => unreached);
      setFailure(result.ok ? undefined : result.error);
      if (!result.ok) return void reach.refetch();
      notify(t("saved"));
      router.push(base);
      router.refresh();
    });
  };
  const change = (part: Partial<ScheduleDraft>) => setDraft((known) => ({ ...known, ...part }));
  return {
    draft,
    change,
    isEnabled,
    setEnabled,
    isAccepted,
    setAccepted,
    reach,
    flaws,
    failure,
    isPending,
    canSave,
    submit,
  };
}
