"use client";

import { BellOff } from "lucide-react";
import { useProblemTexts } from "@/components/builder-store/use-problem-texts";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import type { Definition } from "@/lib/engine";
import type { MutedProblem } from "@/lib/problems/shared";
import { placeOf } from "./place-of";
import { ShortList } from "./short-list";

interface MutedProblemsProps {
  definition: Definition;
  muted: readonly MutedProblem[];
}

/** Warnings that count as accepted, with the reasons that were given when they were muted (PRB-3). */
export function MutedProblems({ definition, muted }: MutedProblemsProps) {
  const t = useTranslations("definitions.problems");
  const wordsOf = useProblemTexts();
  const items = muted.flatMap(({ key, mute, problem }) => {
    if (!problem) return [];
    const { step } = placeOf(definition, problem.path);
    const content = (
      <>
        <p className="text-sm/[1.6]">{wordsOf(problem).text}</p>
        <p className="mt-0.5 flex flex-wrap gap-x-2 text-xs/[1.6] text-fg-2">
          {step ? <span className="font-medium">{step.title}</span> : null}
          <span className="min-w-0 break-words">{t("reason", { reason: mute.reason })}</span>
        </p>
      </>
    );
    return [{ key, content }];
  });
  if (items.length === 0) return null;
  const title = t("muted", { count: items.length });
  return (
    <section aria-label={title} className="mt-4">
      <h3 className="flex items-center gap-1.5 text-xs font-semibold text-fg-2">
        <Icon icon={BellOff} size={14} /> {title}
      </h3>
      <ShortList items={items} />
    </section>
  );
}
