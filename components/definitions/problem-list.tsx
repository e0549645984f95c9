"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useProblemTexts } from "@/components/builder-store/use-problem-texts";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import type { Definition } from "@/lib/engine";
import type { DefinitionProblem } from "@/lib/problems/shared";
import { type Place, placeOf } from "./place-of";
import { ShortList } from "./short-list";

export interface ProblemListProps {
  definition: Definition;
  problems: readonly DefinitionProblem[];
  /** Where a step can be looked at. */
  hrefOfStep?: (stepId: string) => string;
  /** Or what brings it into view on this page. */
  onStep?: (stepId: string) => void;
}

/** What is wrong with a definition, in words: what blocks publishing first, then what deserves a look. */
export function ProblemList({ problems, ...rest }: ProblemListProps) {
  const t = useTranslations("definitions.problems");
  if (problems.length === 0) {
    return (
      <p className="flex items-center gap-2 py-2 text-sm text-success-fg">
        <Icon icon={CircleCheck} /> {t("none")}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {groups.map(({ severity, title, ...look }) => {
        const found = problems.filter((problem) => problem.severity === severity);
        if (found.length === 0) return null;
        return <Group key={severity} {...rest} {...look} problems={found} title={t(title, { count: found.length })} />;
      })}
    </div>
  );
}

const groups = [
  { severity: "error", title: "errors", tone: "text-danger-fg", icon: CircleAlert },
  { severity: "warning", title: "warnings", tone: "text-warning-fg", icon: TriangleAlert },
  { severity: "info", title: "infos", tone: "text-fg-2", icon: Info },
] as const;

interface GroupProps extends ProblemListProps {
  title: string;
  tone: string;
  icon: typeof CircleAlert;
}

function Group({ definition, problems, hrefOfStep, onStep, title, tone, icon }: GroupProps) {
  const wordsOf = useProblemTexts();
  const items = problems.map((problem, index) => {
    const { code, path } = problem;
    const { text, detail } = wordsOf(problem);
    return {
      key: `${code} ${path} ${index}`,
      content: (
        <>
          <p className="text-sm/[1.6]">{text}</p>
          {detail === undefined ? null : <p className="text-xs/[1.6] break-words text-fg-2">{detail}</p>}
          <PlaceLine place={placeOf(definition, path)} code={code} hrefOfStep={hrefOfStep} onStep={onStep} />
        </>
      ),
    };
  });
  return (
    <section aria-label={title}>
      <h3 className={`flex items-center gap-1.5 text-xs font-semibold ${tone}`}>
        <Icon icon={icon} size={14} /> {title}
      </h3>
      <ShortList items={items} />
    </section>
  );
}

interface PlaceLineProps extends Pick<ProblemListProps, "hrefOfStep" | "onStep"> {
  place: Place;
  code: string;
}

function PlaceLine({ place, code, hrefOfStep, onStep }: PlaceLineProps) {
  const t = useTranslations("definitions.problems");
  const { step, value, part } = place;
  const name = step ? step.title : t(part === "settings" ? "settings" : "whole");
  const linkClass = "font-medium text-accent-fg underline underline-offset-2";
  return (
    <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-xs text-fg-3">
      {step && onStep ? (
        <button type="button" className={linkClass} onClick={() => onStep(step.id)}>
          {name}
        </button>
      ) : step && hrefOfStep ? (
        <Link href={hrefOfStep(step.id)} className={linkClass}>
          {name}
        </Link>
      ) : (
        <span className="font-medium text-fg-2">{name}</span>
      )}
      {value === undefined ? null : (
        <code className="max-w-full truncate rounded-xs bg-chip px-1 font-mono text-2xs">{value}</code>
      )}
      <code className="font-mono text-2xs">{code}</code>
    </p>
  );
}
