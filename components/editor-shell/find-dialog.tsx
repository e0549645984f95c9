"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { PickerDialog } from "@/components/ui/picker-dialog";
import { find } from "@/lib/builder/shared";
import { indexOf, titleOf } from "@/lib/engine";
import { showPlace } from "./actions";
import { FoundText } from "./found-text";

/** More than anybody reads; narrower words find the rest. */
const shownResults = 60;

/** Finds words in everything that was written (CAN-17). Enter goes there. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("editor-shell.find");
  const store = useBuilderStore();
  const document = useDocument();
  const [words, setWords] = useState("");
  const wanted = useDeferredValue(words);
  const found = useMemo(() => find(document, wanted, shownResults), [document, wanted]);
  const { byId } = indexOf(document.meaning);
  const items = found.map(({ kind, id, path, text, from, to }, index) => {
    const step = byId.get(id);
    const line = <FoundText text={text} from={from} to={to} />;
    const isName = kind === "id" || kind === "title";
    return {
      id: `${index} ${id}${path}`,
      label: isName || !step ? line : titleOf(step),
      context: isName || !step ? undefined : line,
      hint: t(`kind.${kind}`),
    };
  });
  const pick = (key: string) => {
    const result = found[Number.parseInt(key, 10)];
    onClose();
    if (result) showPlace(store, result);
  };
  return (
    <PickerDialog
      title={t("title")}
      placeholder={t("placeholder")}
      items={items}
      words={words}
      onWordsChange={setWords}
      empty={wanted.trim() === "" ? t("hint") : t("nothing", { words: wanted })}
      onPick={pick}
      onClose={onClose}
    />
  );
}
