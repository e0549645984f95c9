"use client";

import { CircleCheck, X } from "lucide-react";
import { useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { type DefinitionProblem, keyOfProblem, type ProblemReport } from "@/lib/problems/shared";
import { everything, filterProblems, type ProblemFilter } from "./filter-problems";
import { MuteDialog } from "./mute-dialog";
import { MutedList } from "./muted-list";
import { ProblemFilters } from "./problem-filters";
import { ProblemRow } from "./problem-row";

/** What is wrong with the draft: found, filtered, opened, mended, muted (PRB-2, PRB-3). */
export function ProblemsPanel() {
  const t = useTranslations("problems.panel");
  const report = useBuilder(({ problems }) => problems);
  const show = useBuilder((state) => state.show);
  const [filter, setFilter] = useState<ProblemFilter>(everything);
  return (
    <>
      <header className="relative flex flex-none items-center gap-x-4 border-b border-border py-2 pr-2 pl-4 max-md:flex-wrap max-md:gap-y-2">
        <h2 className="text-sm font-semibold max-md:w-full">{t("title")}</h2>
        {report ? <ProblemFilters report={report} filter={filter} onChange={setFilter} /> : null}
        <IconButton
          size="sm"
          className="ml-auto max-md:absolute max-md:top-1 max-md:right-2"
          label={t("close")}
          icon={<Icon icon={X} size={16} />}
          onClick={() => show({ panel: null })}
        />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto py-1">
        {report ? (
          <Found report={report} filter={filter} onClear={() => setFilter(everything)} />
        ) : (
          <p className="px-4 py-3 text-sm text-fg-2">{t("checking")}</p>
        )}
      </div>
    </>
  );
}

interface FoundProps {
  report: ProblemReport;
  filter: ProblemFilter;
  onClear: () => void;
}

function Found({ report, filter, onClear }: FoundProps) {
  const t = useTranslations("problems.panel");
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  if (filter.severity === "muted") return <MutedList muted={report.muted} canEdit={canEdit} />;
  if (report.open.length === 0) {
    return (
      <p className="flex items-center gap-2 px-4 py-3 text-sm text-success-fg">
        <Icon icon={CircleCheck} /> {t("none")}
      </p>
    );
  }
  const fitting = filterProblems(report.open, filter);
  if (fitting.length > 0) return <Rows key={JSON.stringify(filter)} problems={fitting} canEdit={canEdit} />;
  return (
    <p className="flex items-center gap-3 px-4 py-3 text-sm text-fg-2">
      {t("noneShown")}
      <Button size="sm" onClick={onClear}>
        {t("clear")}
      </Button>
    </p>
  );
}

/** More than anybody reads at once; the others come when they are asked for. */
const rowsAtOnce = 100;

function Rows({ problems, canEdit }: { problems: readonly DefinitionProblem[]; canEdit: boolean }) {
  const t = useTranslations("problems.panel");
  const current = useBuilder(({ problemAt }) => problemAt);
  const [shown, setShown] = useState(rowsAtOnce);
  const [muting, setMuting] = useState<DefinitionProblem | null>(null);
  const rest = problems.length - shown;
  return (
    <>
      <ul className="divide-y divide-border">
        {problems.slice(0, shown).map((problem, index) => {
          const key = keyOfProblem(problem);
          return (
            <ProblemRow
              key={`${key} ${index}`}
              problem={problem}
              isCurrent={key === current}
              canEdit={canEdit}
              onMute={setMuting}
            />
          );
        })}
      </ul>
      {rest > 0 ? (
        <div className="px-4 py-2">
          <Button size="sm" variant="ghost" onClick={() => setShown(shown + rowsAtOnce)}>
            {t("more", { count: rest })}
          </Button>
        </div>
      ) : null}
      {muting ? <MuteDialog problem={muting} onClose={() => setMuting(null)} /> : null}
    </>
  );
}
