"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { TriggerActions, TriggerItem } from "./trigger-data";
import { useChange } from "./use-change";

/** The list as it is shown while an order is being saved, and how to change that order. */
export function useOrder(items: readonly TriggerItem[], order: TriggerActions["order"]) {
  const t = useTranslations("triggers.list");
  const [run, isPending] = useChange();
  const [wanted, setWanted] = useState<string[]>();
  const [announcement, setAnnouncement] = useState("");
  const shown = wanted && isPending ? sorted(items, wanted) : items;
  const move = (id: string, to: number) => {
    const from = shown.findIndex((item) => item.id === id);
    const item = shown[from];
    if (!item || from === to || to < 0 || to >= shown.length) return;
    const ids = shown
      .map((one) => one.id)
      .toSpliced(from, 1)
      .toSpliced(to, 0, id);
    setWanted(ids);
    setAnnouncement(t("moved", { title: item.title, place: to + 1 }));
    run(
      () => order({ ids }),
      () => undefined,
    );
  };
  return { shown, move, announcement };
}

function sorted(items: readonly TriggerItem[], ids: readonly string[]): TriggerItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const known = ids.flatMap((id) => byId.get(id) ?? []);
  return known.length === items.length ? known : [...items];
}
