"use client";

import { useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import type { TriggerChoices } from "@/lib/triggers/shared";
import type { TriggerDraft } from "./trigger-data";
import { ChannelNames } from "./trigger-row";
import { useEffectText } from "./use-effect-text";
import { useRequirementText } from "./use-requirement-text";
import { useRuleText } from "./use-rule-text";

/** What the draft says, in sentences. */
export function TriggerSummary({ draft, choices }: { draft: TriggerDraft; choices: TriggerChoices }) {
  const t = useTranslations("triggers.form");
  const [ruleText, requirementText, effectText] = [useRuleText(), useRequirementText(), useEffectText(choices)];
  return (
    <Card title={t("summary")}>
      <ol className="flex flex-col gap-2 text-sm leading-[1.7]">
        <li>{ruleText(draft.rule)}</li>
        {draft.requirements.length > 0 ? (
          <li>
            <ul className="list-disc pl-5 text-fg-2">
              {[...new Set(draft.requirements.map(requirementText))].map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </li>
        ) : null}
        <li className="font-medium">{effectText(draft.effect)}</li>
        <li className="border-t border-border pt-2 text-xs text-fg-3">
          <ChannelNames ids={draft.channelIds} choices={choices} />
        </li>
      </ol>
    </Card>
  );
}
