"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import type { InspectorTab } from "@/components/builder-store/builder-state";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { Step } from "@/lib/engine";
import { useStepEditing } from "./step-editing";
import { useStepProblems } from "./use-step-problems";

/** The name of a tab, and what is wrong in it; while nothing is, how much there is (INS-1). */
export function TabLabel({ tab }: { tab: InspectorTab }) {
  const t = useTranslations("inspector");
  const { step } = useStepEditing();
  const { error = 0, warning = 0 } = useStepProblems(step.id)?.tabs[tab] ?? {};
  const isError = error > 0;
  const count = countOf(step, tab);
  return (
    <>
      {t(`tab.${tab}`)}
      {error + warning > 0 ? (
        <Badge
          tone={isError ? "danger" : "warning"}
          icon={<Icon icon={isError ? CircleAlert : TriangleAlert} size={12} />}
        >
          <span className="sr-only">{t("problems", { count: error + warning })}</span>
          <span aria-hidden>{error + warning}</span>
        </Badge>
      ) : count > 0 ? (
        <span className="font-normal text-fg-3 tabular-nums">{count}</span>
      ) : null}
    </>
  );
}

function countOf(step: Step, tab: InspectorTab): number {
  switch (tab) {
    case "messages":
      return step.messages.length;
    case "input":
      return step.normalize.length + step.validate.length;
    case "branches":
      return step.branches.length;
    case "actions":
      return step.beforeActions.length + step.afterActions.length;
    case "advanced":
      return 0;
  }
}
