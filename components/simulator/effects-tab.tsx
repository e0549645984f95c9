"use client";

import { useTranslations } from "@/components/i18n/client";
import { CopyButton } from "@/components/ui/copy-button";
import { TurnList } from "./turn-list";
import type { Simulator } from "./use-simulator";

/** What would be done, as the data that the product would carry out (SIM-4). Newest turn first. */
export function EffectsTab({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.effects");
  return (
    <TurnList turns={simulator.simulation.turns} empty={t("empty")}>
      {({ effects }) => (
        <>
          {effects.length === 0 ? <p className="mt-1 text-xs text-fg-3">{t("nothing")}</p> : null}
          <ul className="mt-1 flex flex-col gap-1">
            {effects.map((effect, place) => (
              <li key={place}>
                <Effect type={effect.type} json={JSON.stringify(effect, null, 2)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </TurnList>
  );
}

function Effect({ type, json }: { type: string; json: string }) {
  return (
    <details className="rounded-sm border border-border">
      <summary className="cursor-pointer px-2 py-1 font-mono text-xs">{type}</summary>
      <div className="relative border-t border-border">
        <pre tabIndex={0} className="overflow-x-auto p-2 font-mono text-2xs/[1.5] -outline-offset-2">
          {json}
        </pre>
        <div className="absolute top-1 right-1">
          <CopyButton value={json} />
        </div>
      </div>
    </details>
  );
}
