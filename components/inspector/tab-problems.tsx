"use client";

import { CircleAlert, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { InspectorTab } from "@/components/builder-store/builder-state";
import { useProblemTexts } from "@/components/builder-store/use-problem-texts";
import { fixProblem, openProblem } from "@/components/builder-store/walk-problems";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { softTones, type Tone } from "@/components/ui/tones";
import { type DefinitionProblem, placeOfProblem, type Severity } from "@/lib/problems/shared";
import { useStepEditing } from "./step-editing";
import { useStepProblems } from "./use-step-problems";

const looks: Record<Severity, { icon: LucideIcon; tone: Tone }> = {
  error: { icon: CircleAlert, tone: "danger" },
  warning: { icon: TriangleAlert, tone: "warning" },
  info: { icon: Info, tone: "neutral" },
};

/** What is wrong with what a tab shows, with what mends it. Pressing one leads to its field. */
export function TabProblems({ tab }: { tab: InspectorTab }) {
  const t = useTranslations("inspector");
  const { step } = useStepEditing();
  const problems = useStepProblems(step.id)?.problems.filter((problem) => placeOfProblem(problem)?.tab === tab) ?? [];
  if (problems.length === 0) return null;
  return (
    <ul aria-label={t("problems", { count: problems.length })} className="mb-4 flex flex-col gap-1.5">
      {problems.map((problem, index) => (
        <Problem key={`${problem.code} ${problem.path} ${index}`} problem={problem} />
      ))}
    </ul>
  );
}

function Problem({ problem }: { problem: DefinitionProblem }) {
  const fixes = useTranslations("problems");
  const store = useBuilderStore();
  const { canEdit } = useStepEditing();
  const { text, detail } = useProblemTexts()(problem);
  const { icon, tone } = looks[problem.severity];
  const { fix } = problem;
  return (
    <li
      className={cx("flex items-start gap-2 rounded-md px-3 py-2 text-xs/[1.65] forced-colors:border", softTones[tone])}
    >
      <Icon icon={icon} size={14} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={() => openProblem(store, problem)}
          className="min-h-6 w-full rounded-xs text-left hover:underline"
        >
          <span className="sr-only">{fixes(`severity.${problem.severity}`)} </span>
          {text}
          {detail === undefined ? null : <span className="block break-words">{detail}</span>}
        </button>
        {fix && canEdit ? (
          <button
            type="button"
            onClick={() => fixProblem(store, problem)}
            className="min-h-6 font-semibold underline underline-offset-2"
          >
            {fixes(`fix.${fix.key}`)}
          </button>
        ) : null}
      </div>
    </li>
  );
}
