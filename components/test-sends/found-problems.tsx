"use client";

import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";

/** Something that stands in the way of a message, at its place in the step. */
export interface FoundProblem {
  /** Which message of the step, from 0. */
  from: number;
  /** JSON pointer into that message. */
  pointer: string;
  text: string;
}

interface FoundProblemsProps {
  stepId: string;
  title: string;
  problems: readonly FoundProblem[];
  /** The field is about to be shown. */
  onOpen: () => void;
}

/** What has to be mended first. Pressing one leads to its field. */
export function FoundProblems({ stepId, title, problems, onOpen }: FoundProblemsProps) {
  const t = useTranslations("test-sends");
  const store = useBuilderStore();
  const open = ({ from, pointer }: FoundProblem) => {
    onOpen();
    store.getState().open(stepId, { tab: "messages", field: `/messages/${from}${pointer}` });
  };
  return (
    <Banner tone="danger" title={title}>
      <ul className="mt-1 flex flex-col gap-0.5">
        {problems.map((problem, index) => (
          <li key={`${problem.from}${problem.pointer} ${index}`}>
            <button
              type="button"
              onClick={() => open(problem)}
              className="min-h-6 w-full rounded-xs text-left hover:underline"
            >
              {t("problemAt", { number: problem.from + 1, text: problem.text })}
            </button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
