"use client";

import { useTranslations } from "@/components/i18n/client";
import { type OverridePolicy, overridePolicies, type RunPolicy, runPolicies } from "@/lib/engine";
import { decideIn } from "./decide-outcomes";
import { drawOverride, drawRuns } from "./draw-timeline";
import { PolicyChoice } from "./policy-choice";
import { Section } from "./section";
import { TimelinePicture } from "./timeline-picture";
import { useSettings } from "./use-settings";
import { WhatHappens } from "./what-happens";

/** What becomes of a second run, and of whatever else is running. */
export function PolicySection() {
  const t = useTranslations("interaction-settings.policy");
  const { settings, set } = useSettings();
  return (
    <Section title={t("title")} hint={t("hint")}>
      <PolicyChoice
        field="runPolicy"
        title={t("run")}
        value={settings.runPolicy}
        onChange={(policy) => set("runPolicy", policy)}
        options={runPolicies.map((value) => ({ value, label: t(`runs.${value}`), help: <RunHelp policy={value} /> }))}
      />
      <div>
        <PolicyChoice
          field="overridePolicy"
          title={t("override")}
          value={settings.overridePolicy}
          onChange={(policy) => set("overridePolicy", policy)}
          options={overridePolicies.map((value) => ({
            value,
            label: t(`overrides.${value}`),
            help: <OverrideHelp policy={value} />,
          }))}
        />
        <Legend />
      </div>
      <WhatHappens />
    </Section>
  );
}

function RunHelp({ policy }: { policy: RunPolicy }) {
  const t = useTranslations("interaction-settings.policy");
  const decision = decideIn("completedEarlier", { runPolicy: policy, overridePolicy: "stack" });
  return (
    <>
      {t(`runHelp.${policy}`)}
      <span className="mt-1.5 block">
        <TimelinePicture timeline={drawRuns(decision, policy === "multi_keep_history")} />
      </span>
    </>
  );
}

/** Drawn as the gate behind the run policy decides: that one is drawn by itself. */
function OverrideHelp({ policy }: { policy: OverridePolicy }) {
  const t = useTranslations("interaction-settings.policy");
  const policies = { runPolicy: "multi_keep_history", overridePolicy: policy } as const;
  return (
    <>
      {t(`overrideHelp.${policy}`)}
      <span className="mt-1.5 grid grid-cols-2 gap-3 text-2xs">
        <span>
          {t("whileOther")}
          <TimelinePicture timeline={drawOverride("other", decideIn("otherActive", policies))} />
        </span>
        <span>
          {t("whileSame")}
          <TimelinePicture timeline={drawOverride("this", decideIn("sameActive", policies))} />
        </span>
      </span>
    </>
  );
}

/** What the colours and shapes of the pictures mean. */
function Legend() {
  const t = useTranslations("interaction-settings.policy.legend");
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-2xs text-fg-3">
      <span className="flex items-center gap-1">
        <span aria-hidden className="h-1 w-4 rounded-full bg-accent" />
        {t("this")}
      </span>
      <span className="flex items-center gap-1">
        <span aria-hidden className="h-1 w-4 rounded-full bg-fg-3" />
        {t("other")}
      </span>
      <span className="flex items-center gap-1">
        <span aria-hidden className="w-4 border-t-2 border-dotted border-fg-3" />
        {t("paused")}
      </span>
      <span className="flex items-center gap-1">
        <span aria-hidden className="font-semibold text-danger-fg">
          ×
        </span>
        {t("refused")}
      </span>
    </p>
  );
}
