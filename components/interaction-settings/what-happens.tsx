"use client";

import { useTranslations } from "@/components/i18n/client";
import { decideIn, outcomeOf, type Situation, situations } from "./decide-outcomes";
import { useSettings } from "./use-settings";

/** What the chosen policies do in every situation, as the engine decides it (SET-2). */
export function WhatHappens() {
  const t = useTranslations("interaction-settings.whatIf");
  return (
    <div>
      <h4 id="what-happens" className="mb-1.5 text-xs font-medium text-fg-2">
        {t("title")}
      </h4>
      <table aria-labelledby="what-happens" className="w-full border-collapse text-left text-xs/[1.6]">
        <thead>
          <tr className="border-b border-border-strong text-fg-3">
            <th scope="col" className="w-2/5 py-1.5 pr-3 font-medium">
              {t("situation")}
            </th>
            <th scope="col" className="py-1.5 font-medium">
              {t("outcome")}
            </th>
          </tr>
        </thead>
        <tbody>
          {situations.map((situation) => (
            <Row key={situation} situation={situation} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ situation }: { situation: Situation }) {
  const t = useTranslations("interaction-settings.whatIf");
  const { settings } = useSettings();
  const decision = decideIn(situation, settings);
  const begins = decision.type === "proceed" && situation === "completedEarlier";
  return (
    <tr className="border-b border-border align-top last:border-b-0">
      <th scope="row" className="py-1.5 pr-3 font-normal text-fg-2">
        {t(`situations.${situation}`)}
      </th>
      <td className="py-1.5">
        {t(`outcomes.${outcomeOf(decision)}`)}
        {begins ? <span className="block text-fg-3">{t(`afterwards.${settings.runPolicy}`)}</span> : null}
      </td>
    </tr>
  );
}
