"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem } from "@/components/ui/menu";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { type AnswerMask, answerMasks } from "@/lib/engine";
import { counted } from "./counted";
import { useEditing } from "./editing-context";
import { moveKeys } from "./move-keys";
import { RowTools } from "./row-tools";
import { TextField } from "./text-field";
import { move, useListKeys } from "./use-list-keys";

export interface CardAnswer {
  stepId: string;
  label?: string | undefined;
  mask?: AnswerMask | undefined;
}

interface CardAnswersEditorProps {
  /** Nothing: all of them, in the order of the steps. */
  chosen: readonly CardAnswer[] | undefined;
  onChange: (chosen: CardAnswer[] | undefined) => void;
  pointer: string;
  /** Whether the card shows the answers themselves, which can be masked. */
  withMask?: boolean;
}

/** MSG-10: which answers a card lists, in which order, by which names, and how much of them. */
export function CardAnswersEditor({ chosen, onChange, pointer, withMask }: CardAnswersEditorProps) {
  const t = useTranslations("message-editor.cardAnswers");
  const { answers = [], isReadOnly } = useEditing();
  const list = useListKeys(chosen?.length ?? 0);
  const rest = answers.filter(({ stepId }) => !chosen?.some((one) => one.stepId === stepId));
  if (answers.length === 0 && !chosen) return null;
  return (
    <div className="flex flex-col gap-2" data-pointer={pointer}>
      <div className="flex items-center justify-between gap-2">
        <span className="text-xs font-medium text-fg-2">{t("title")}</span>
        {isReadOnly ? null : (
          <SegmentedControl
            aria-label={t("title")}
            value={chosen ? "chosen" : "all"}
            onValueChange={(which) => onChange(which === "all" ? undefined : answers.map(({ stepId }) => ({ stepId })))}
            options={[
              { value: "all", label: t("all") },
              { value: "chosen", label: t("chosen") },
            ]}
          />
        )}
      </div>
      {chosen ? (
        <ol aria-label={t("title")} className="flex flex-col gap-2">
          {chosen.map((answer, index) => (
            <AnswerRow
              key={list.keys[index]}
              answer={answer}
              index={index}
              count={chosen.length}
              pointer={`${pointer}/${index}`}
              withMask={withMask}
              onChange={(changed) => onChange([...chosen].with(index, changed))}
              onMove={(to) => {
                list.moved(index, to);
                onChange(move(chosen, index, to));
              }}
              onRemove={() => {
                list.removed(index);
                onChange([...chosen].toSpliced(index, 1));
              }}
            />
          ))}
        </ol>
      ) : (
        <p className="text-xs text-fg-3">{t("allHelp", { count: answers.length })}</p>
      )}
      {chosen && !isReadOnly && rest.length > 0 ? (
        <Menu
          trigger={
            <Button size="sm" icon={<Icon icon={Plus} size={14} />} className="self-start">
              {t("add")}
            </Button>
          }
        >
          {rest.map(({ stepId, label }) => (
            <MenuItem key={stepId} onSelect={() => onChange([...chosen, { stepId }])}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      ) : null}
    </div>
  );
}

interface AnswerRowProps {
  answer: CardAnswer;
  index: number;
  count: number;
  pointer: string;
  withMask: boolean | undefined;
  onChange: (answer: CardAnswer) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function AnswerRow({ answer, index, count, pointer, withMask, onChange, onMove, onRemove }: AnswerRowProps) {
  const t = useTranslations("message-editor.cardAnswers");
  const { answers = [], isReadOnly } = useEditing();
  const title = answers.find(({ stepId }) => stepId === answer.stepId)?.label;
  const name = title ?? answer.stepId;
  return (
    <li
      onKeyDown={isReadOnly ? undefined : moveKeys(index, count, onMove)}
      className="rounded-md border border-border bg-surface-sunken p-3"
    >
      <div className="mb-2 flex items-center justify-between">
        <h4 className="min-w-0 truncate text-xs font-medium text-fg-2">{name}</h4>
        {isReadOnly ? null : <RowTools name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} />}
      </div>
      {title === undefined ? <p className="mb-2 text-xs text-warning-fg">{t("gone")}</p> : null}
      <div className="grid gap-3 @md:grid-cols-2">
        <TextField
          label={t("label")}
          isOptional
          value={answer.label ?? ""}
          placeholder={name}
          onChange={(label) => onChange({ ...answer, label: label || undefined })}
          pointer={`${pointer}/label`}
          limit={counted.buttonLabel}
        />
        {withMask ? (
          <Field label={t("mask")}>
            <Select<AnswerMask | "none">
              value={answer.mask ?? "none"}
              disabled={isReadOnly}
              onValueChange={(mask) => onChange({ ...answer, mask: mask === "none" ? undefined : mask })}
              options={(["none", ...answerMasks] as const).map((mask) => ({ value: mask, label: t(`masks.${mask}`) }))}
            />
          </Field>
        ) : null}
      </div>
    </li>
  );
}
