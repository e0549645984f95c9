"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { Said } from "@/components/builder-store/builder-state";
import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError } from "@/components/ui/toast";
import { isSpoken } from "./is-spoken";
import { newlyNear } from "./newly-near";

/** Reads aloud what happened, shows what was refused and which limit is near, and brings into view what undo and redo changed (UND-5). */
export function EditorAnnouncer() {
  const t = useTranslations("builder.edit");
  const store = useBuilderStore();
  const [text, setText] = useState("");
  const told = useRef<ReadonlyMap<string, number>>(new Map());
  const hear = useEffectEvent((said: Said) => {
    if (said.type === "refused") return notifyError(t(`refusal.${said.refusal.code}`, said.refusal.detail));
    const near = newlyNear(told.current, said.warnings ?? []);
    told.current = near.told;
    const [first] = near.notices;
    if (first) notify(t("limitNear", { limit: first.limit, count: first.count, max: first.max }));
    if (!isSpoken(said)) return;
    const what = t(`did.${said.description.key}`, said.description.values);
    const sentence = said.type === "did" ? t("done", { what }) : t(said.type, { what });
    // The same words twice are read twice only when something differs.
    setText((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
    if (said.type !== "did") store.getState().view?.bringIntoView(said.focus);
  });
  useEffect(
    () =>
      store.subscribe(({ said }, before) => {
        if (said && said !== before.said) hear(said);
      }),
    [store],
  );
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
