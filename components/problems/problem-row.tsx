"use client";

import { BellOff, Wrench } from "lucide-react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useProblemTexts } from "@/components/builder-store/use-problem-texts";
import { fixProblem, openProblem } from "@/components/builder-store/walk-problems";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { notify, notifyError } from "@/components/ui/toast";
import { type DefinitionProblem, isMutable } from "@/lib/problems/shared";
import { severityStyle } from "./severity-style";
import { usePlaceName } from "./use-place-name";

interface ProblemRowProps {
  problem: DefinitionProblem;
  isCurrent: boolean;
  canEdit: boolean;
  onMute: (problem: DefinitionProblem) => void;
}

/** One problem: what it is, where, and what can be done. Pressing it leads there. */
export function ProblemRow({ problem, isCurrent, canEdit, onMute }: ProblemRowProps) {
  const t = useTranslations("problems");
  const store = useBuilderStore();
  const wordsOf = useProblemTexts();
  const placeName = usePlaceName();
  const { text, detail } = wordsOf(problem);
  const { icon, text: tone } = severityStyle[problem.severity];
  return (
    <li
      className={cx(
        "flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-1.5 hover:bg-hover sm:flex-nowrap",
        isCurrent && "bg-accent-soft",
      )}
    >
      <button
        type="button"
        aria-current={isCurrent || undefined}
        onClick={() => openProblem(store, problem)}
        className="flex min-h-7 min-w-0 flex-1 items-start gap-2 rounded-sm text-left"
      >
        <span className={cx("flex flex-none items-center gap-1 pt-0.75 text-2xs font-medium", tone)}>
          <Icon icon={icon} size={14} />
          {t(`severity.${problem.severity}`)}
        </span>
        <span className="min-w-0 flex-1 pt-0.5">
          <span className="block text-sm/[1.5]">{text}</span>
          <span className="flex flex-wrap items-baseline gap-x-2 text-xs/[1.6] text-fg-2">
            <span className="font-medium">{placeName(problem)}</span>
            {detail === undefined ? null : <span className="min-w-0 break-words">{detail}</span>}
            <code className="font-mono text-2xs text-fg-3">{problem.code}</code>
          </span>
        </span>
      </button>
      {canEdit ? <Remedies problem={problem} onMute={onMute} /> : null}
    </li>
  );
}

function Remedies({ problem, onMute }: Pick<ProblemRowProps, "problem" | "onMute">) {
  const t = useTranslations("problems");
  const store = useBuilderStore();
  const { fix } = problem;
  const mend = () => {
    if (!fix) return;
    if (!fixProblem(store, problem)) return notifyError(t("panel.refused"));
    const undo = { label: t("panel.undo"), run: () => store.getState().undo() };
    notify(t("panel.fixed", { what: t(`fix.${fix.key}`) }), { action: undo });
  };
  return (
    <div className="flex flex-none items-center gap-1 pt-0.5">
      {fix ? (
        <Button size="sm" icon={<Icon icon={Wrench} size={14} />} onClick={mend}>
          {t(`fix.${fix.key}`)}
        </Button>
      ) : null}
      {isMutable(problem) ? (
        <IconButton
          size="sm"
          label={t("panel.mute")}
          icon={<Icon icon={BellOff} size={14} />}
          onClick={() => onMute(problem)}
        />
      ) : null}
    </div>
  );
}
