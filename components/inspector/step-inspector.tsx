"use client";

import { memo, type ReactNode, useRef } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { type InspectorTab, inspectorTabs } from "@/components/builder-store/builder-state";
import { useTranslations } from "@/components/i18n/client";
import { Tabs } from "@/components/ui/tabs";
import type { Step } from "@/lib/engine";
import { ActionsTab } from "./actions-tab";
import { AdvancedTab } from "./advanced-tab";
import { BranchesTab } from "./branches-tab";
import { InputTab } from "./input-tab";
import { MessagesTab } from "./messages-tab";
import { StepProvider } from "./step-editing";
import { StepHeader } from "./step-header";
import { TabLabel } from "./tab-label";
import { TabProblems } from "./tab-problems";
import { useFieldInView } from "./use-place";

/** Everything about one step, in tabs that can be addressed (INS-1, INS-2). */
export const StepInspector = memo(function StepInspector({ step }: { step: Step }) {
  const t = useTranslations("inspector");
  const store = useBuilderStore();
  const tab = useBuilder(({ place }) => place.tab);
  const panel = useRef<HTMLDivElement>(null);
  useFieldInView(panel, step.id);
  return (
    <StepProvider step={step}>
      <div ref={panel} data-inspected={step.id} className="flex min-h-0 flex-1 flex-col">
        <StepHeader />
        <Tabs<InspectorTab>
          aria-label={t("tabs")}
          value={tab}
          onValueChange={(next) => store.getState().setPlace({ tab: next })}
          fills
          items={inspectorTabs.map((value) => ({
            value,
            label: <TabLabel tab={value} />,
            panel: (
              <>
                <TabProblems tab={value} />
                {panels[value]}
              </>
            ),
          }))}
        />
      </div>
    </StepProvider>
  );
});

const panels: Record<InspectorTab, ReactNode> = {
  messages: <MessagesTab />,
  input: <InputTab />,
  branches: <BranchesTab />,
  actions: <ActionsTab />,
  advanced: <AdvancedTab />,
};
