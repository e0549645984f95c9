"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { moveKeys } from "@/components/message-editor/move-keys";
import { RowTools } from "@/components/message-editor/row-tools";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type CancelWord, checkPattern, matchTypes, type Step } from "@/lib/engine";
import { findClashes } from "./find-clashes";

interface CancelWordRowProps {
  word: CancelWord;
  index: number;
  count: number;
  steps: readonly Step[];
  canEdit: boolean;
  onChange: (word: CancelWord, group?: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

const shownClashes = 3;

/** One cancel word, and the answers that it would swallow. */
export function CancelWordRow({ word, index, count, steps, canEdit, onChange, onMove, onRemove }: CancelWordRowProps) {
  const t = useTranslations("interaction-settings.cancel");
  const store = useBuilderStore();
  const name = t("nth", { n: index + 1 });
  const pointer = `/settings/cancelWords/${index}`;
  const isBad = word.type === "regex" && word.value !== "" && checkPattern(word.value) !== undefined;
  return (
    <li
      aria-label={name}
      data-pointer={pointer}
      onKeyDown={canEdit ? moveKeys(index, count, onMove) : undefined}
      className="flex flex-col gap-1.5"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label={t("match", { n: index + 1 })}
          value={word.type}
          disabled={!canEdit}
          onValueChange={(type) => onChange({ ...word, type })}
          options={matchTypes.map((type) => ({ value: type, label: t(`matches.${type}`) }))}
          className="w-30"
        />
        <div className="min-w-28 flex-1">
          <Input
            aria-label={t("word", { n: index + 1 })}
            value={word.value}
            readOnly={!canEdit}
            maxLength={500}
            mono={word.type === "regex"}
            autoComplete="off"
            aria-invalid={isBad || undefined}
            data-pointer={`${pointer}/value`}
            onValueChange={(value) => onChange({ ...word, value }, `settings${pointer}`)}
            onBlur={() => store.getState().endGroup()}
          />
        </div>
        {canEdit ? <RowTools name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} /> : null}
      </div>
      {isBad ? (
        <p className="flex items-start gap-1.5 text-xs/[1.6] text-danger-fg">
          <Icon icon={CircleAlert} size={14} className="mt-0.5" />
          {t("badPattern")}
        </p>
      ) : (
        <Clashes word={word} steps={steps} />
      )}
    </li>
  );
}

function Clashes({ word, steps }: Pick<CancelWordRowProps, "word" | "steps">) {
  const t = useTranslations("interaction-settings.cancel");
  const open = useBuilder((state) => state.open);
  const clashes = findClashes(word, steps);
  if (clashes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 text-xs/[1.6] text-warning-fg">
      {clashes.slice(0, shownClashes).map(({ answer, stepId, stepTitle }) => (
        <li key={`${stepId} ${answer}`} className="flex items-start gap-1.5">
          <Icon icon={TriangleAlert} size={14} className="mt-0.5" />
          <span>
            {t("clash", { answer })}{" "}
            <button type="button" className="underline" onClick={() => open(stepId, { tab: "messages" })}>
              {stepTitle}
            </button>
          </span>
        </li>
      ))}
      {clashes.length > shownClashes ? <li>{t("moreClashes", { count: clashes.length - shownClashes })}</li> : null}
    </ul>
  );
}
