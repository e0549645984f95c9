"use client";

import { useRef, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { TriggerChoices } from "@/lib/triggers/shared";
import type { TriggerActions, TriggerItem } from "./trigger-data";
import { TriggerRow } from "./trigger-row";
import { useOrder } from "./use-order";

interface TriggerListProps {
  /** `/{workspace}/triggers` */
  base: string;
  items: readonly TriggerItem[];
  choices: TriggerChoices;
  /** Absent for those who may only look. */
  actions?: TriggerActions;
}

/** Triggers in the order in which they are checked; moved by drag, by the arrow keys on the handle, or from the menu. */
export function TriggerList({ base, items, choices, actions }: TriggerListProps) {
  const t = useTranslations("triggers.list");
  const none: TriggerActions["order"] = async () => ({ ok: true, data: undefined });
  const { shown, move, announcement } = useOrder(items, actions?.order ?? none);
  const dragged = useRef<string>(undefined);
  const [over, setOver] = useState<string>();
  const drop = (place: number) => {
    if (dragged.current) move(dragged.current, place);
    dragged.current = undefined;
    setOver(undefined);
  };
  return (
    <>
      <ol aria-label={t("label")}>
        {shown.map((item, place) => (
          <TriggerRow
            key={item.id}
            base={base}
            item={item}
            place={place}
            count={shown.length}
            choices={choices}
            actions={actions}
            isOver={over === item.id}
            onMove={(to) => move(item.id, to)}
            onDragStart={() => {
              dragged.current = item.id;
            }}
            onDragOver={() => setOver(dragged.current ? item.id : undefined)}
            onDragEnd={() => setOver(undefined)}
            onDrop={() => drop(place)}
          />
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </>
  );
}
