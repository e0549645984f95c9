"use client";

import { Bell } from "lucide-react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useProblemTexts } from "@/components/builder-store/use-problem-texts";
import { openProblem } from "@/components/builder-store/walk-problems";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type MutedProblem, problemCodes } from "@/lib/problems/shared";
import { usePlaceName } from "./use-place-name";

/** What was muted, with the reasons; also what is no longer found (PRB-3). */
export function MutedList({ muted, canEdit }: { muted: readonly MutedProblem[]; canEdit: boolean }) {
  const t = useTranslations("problems.panel");
  if (muted.length === 0) return <p className="px-4 py-3 text-sm text-fg-2">{t("mutedNone")}</p>;
  return (
    <ul className="divide-y divide-border">
      {muted.map((one) => (
        <MutedRow key={one.key} muted={one} canEdit={canEdit} />
      ))}
    </ul>
  );
}

function MutedRow({ muted: { key, mute, problem }, canEdit }: { muted: MutedProblem; canEdit: boolean }) {
  const t = useTranslations("problems.panel");
  const store = useBuilderStore();
  const wordsOf = useProblemTexts();
  const placeName = usePlaceName();
  const code = problemCodes.find((known) => known === mute.code);
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-1.5 hover:bg-hover sm:flex-nowrap">
      <button
        type="button"
        disabled={!problem}
        onClick={() => problem && openProblem(store, problem)}
        className="flex min-h-7 min-w-0 flex-1 flex-col items-start rounded-sm text-left"
      >
        <span className="text-sm/[1.5]">
          {problem ? wordsOf(problem).text : code ? wordsOf({ code }).text : mute.code}
        </span>
        <span className="flex flex-wrap items-baseline gap-x-2 text-xs/[1.6] text-fg-2">
          <span className="font-medium">{placeName(mute)}</span>
          <span className="min-w-0 break-words">{t("mutedReason", { reason: mute.reason })}</span>
          {problem ? null : <span>{t("mutedStale")}</span>}
        </span>
      </button>
      {canEdit ? (
        <Button
          size="sm"
          icon={<Icon icon={Bell} size={14} />}
          onClick={() => store.getState().perform({ type: "unmute_problem", key })}
        >
          {t("unmute")}
        </Button>
      ) : null}
    </li>
  );
}
