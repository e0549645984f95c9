"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { useListKeys } from "@/components/message-editor/use-list-keys";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { definitionLimits, matchesCancelWord } from "@/lib/engine";
import { CancelWordRow } from "./cancel-word-row";
import { Section } from "./section";
import { useSettings } from "./use-settings";

const maxWords = definitionLimits.cancelWords;

/** Words that let people out, and a box to try them (SET-4). */
export function CancelSection() {
  const t = useTranslations("interaction-settings.cancel");
  const { settings, canEdit, store } = useSettings();
  const { steps } = useDocument().meaning;
  const { cancelWords } = settings;
  const list = useListKeys(cancelWords.length);
  const place = { list: "/cancelWords" };
  const add = () => {
    list.inserted(cancelWords.length);
    store.getState().perform({ type: "add_item", ...place, item: { type: "equals", value: "" } });
  };
  return (
    <Section title={t("title")} hint={t(hasQuestion(steps) ? "hintAsks" : "hintAtOnce")}>
      {cancelWords.length === 0 ? <p className="text-sm text-fg-2">{t("none")}</p> : null}
      <ol aria-label={t("title")} className="flex flex-col gap-2 empty:hidden">
        {cancelWords.map((word, index) => (
          <CancelWordRow
            key={list.keys[index]}
            word={word}
            index={index}
            count={cancelWords.length}
            steps={steps}
            canEdit={canEdit}
            onChange={(item, group) =>
              store.getState().perform({ type: "set_item", ...place, index, item }, group ? { group } : undefined)
            }
            onMove={(to) => {
              list.moved(index, to);
              store.getState().perform({ type: "move_item", ...place, index, to });
            }}
            onRemove={() => {
              list.removed(index);
              store.getState().perform({ type: "delete_item", ...place, index });
            }}
          />
        ))}
      </ol>
      {canEdit ? (
        <Button
          icon={<Icon icon={Plus} />}
          className="self-start"
          disabled={cancelWords.length >= maxWords}
          onClick={add}
        >
          {cancelWords.length >= maxWords ? t("full", { max: maxWords }) : t("add")}
        </Button>
      ) : null}
      {cancelWords.length > 0 ? <Tester /> : null}
    </Section>
  );
}

function hasQuestion(steps: readonly { special?: string | undefined }[]): boolean {
  return steps.some(({ special }) => special === "cancelConfirm");
}

/** Says of a sample whether it would let somebody out, as the engine sees it. */
function Tester() {
  const t = useTranslations("interaction-settings.cancel");
  const { cancelWords } = useSettings().settings;
  const [text, setText] = useState("");
  const hit = cancelWords.find((word) => matchesCancelWord([word], text));
  return (
    <div className="rounded-md border border-border bg-surface-sunken p-3">
      <Field label={t("try")}>
        <Input value={text} onValueChange={setText} placeholder={t("tryHint")} maxLength={1000} autoComplete="off" />
      </Field>
      <p aria-live="polite" className="mt-1.5 min-h-5 text-xs/[1.6] text-fg-2">
        {text === "" ? null : hit ? t("hit", { word: hit.value }) : t("miss")}
      </p>
    </div>
  );
}
