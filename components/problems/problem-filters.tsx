"use client";

import { useTranslations } from "@/components/i18n/client";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { type ProblemReport, problemCodes, severities } from "@/lib/problems/shared";
import { codesIn, type ProblemFilter, stepsIn, whole } from "./filter-problems";
import { usePlaceName } from "./use-place-name";

interface ProblemFiltersProps {
  report: ProblemReport;
  filter: ProblemFilter;
  onChange: (filter: ProblemFilter) => void;
}

/** Which problems are shown: by weight, kind and step (PRB-2). */
export function ProblemFilters({ report, filter, onChange }: ProblemFiltersProps) {
  const t = useTranslations("problems.panel");
  const word = useTranslations("problems.code");
  const placeName = usePlaceName();
  const { open, muted, counts } = report;
  const weights = [
    { value: "all" as const, label: `${t("filter.all")} ${open.length}` },
    ...severities.map((severity) => ({
      value: severity,
      label: t(`summary.${severity}`, { count: counts[severity] }),
    })),
    { value: "muted" as const, label: t("summary.muted", { count: muted.length }) },
  ];
  const codes = codesIn(open).map((code) => ({ value: code, label: code, hint: word(code) }));
  const steps = stepsIn(open).map((id) => ({
    value: id,
    label: id === whole ? t("filter.whole") : placeName({ stepId: id, path: "" }),
  }));
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
      <div className="max-w-full overflow-x-auto">
        <SegmentedControl<ProblemFilter["severity"]>
          aria-label={t("filter.severity")}
          value={filter.severity}
          onValueChange={(severity) => onChange({ ...filter, severity })}
          options={weights}
        />
      </div>
      <div className="w-44 max-md:min-w-32 max-md:flex-1">
        <Select<string>
          size="sm"
          aria-label={t("filter.code")}
          value={filter.code}
          onValueChange={(code) => onChange({ ...filter, code: problemCodes.find((known) => known === code) ?? "all" })}
          options={[{ value: "all", label: t("filter.allCodes") }, ...codes]}
        />
      </div>
      <div className="w-44 max-md:min-w-32 max-md:flex-1">
        <Select<string>
          size="sm"
          aria-label={t("filter.step")}
          value={filter.step}
          onValueChange={(step) => onChange({ ...filter, step })}
          options={[{ value: "all", label: t("filter.allSteps") }, ...steps]}
        />
      </div>
    </div>
  );
}
