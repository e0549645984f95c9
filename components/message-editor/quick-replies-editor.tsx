"use client";

import { ChevronDown, Plus } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { StepQuickReply } from "@/lib/engine";
import { messageLimits } from "@/lib/messages";
import { useEditing } from "./editing-context";
import { newQuickReply } from "./new-message";
import { QuickReplyEditor } from "./quick-reply-editor";
import { useFieldProblems } from "./use-field-problems";
import { move, useListKeys } from "./use-list-keys";

const { max } = messageLimits.quickReplies;

interface QuickRepliesEditorProps {
  replies: readonly StepQuickReply[];
  pointer: string;
  onChange: (replies: StepQuickReply[]) => void;
}

/** The chips below a message: folded away until there are some. */
export function QuickRepliesEditor({ replies, pointer, onChange }: QuickRepliesEditorProps) {
  const t = useTranslations("message-editor");
  const { isReadOnly, shown } = useEditing();
  const { error, warning } = useFieldProblems(pointer);
  const [chosen, setOpen] = useState(replies.length > 0);
  const isOpen = chosen || shown?.startsWith(pointer) === true;
  const list = useListKeys(replies.length);
  const id = useId();
  if (isReadOnly && replies.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 border-t border-border pt-3">
      <div className="flex items-center justify-between">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          className="-mx-1 flex min-h-6 items-center gap-1 rounded-sm px-1 text-xs font-medium text-fg-2 hover:text-fg"
        >
          <Icon icon={ChevronDown} size={14} className={cx("transition-transform", !isOpen && "-rotate-90")} />
          {t("quickReplies.title")}
        </button>
        <span className={cx("text-xs tabular-nums", replies.length > max ? "text-danger-fg" : "text-fg-3")}>
          {t("counter.plain", { used: replies.length, max })}
        </span>
      </div>
      {error ? <p className="text-xs text-danger-fg">{error}</p> : null}
      {warning ? <p className="text-xs text-warning-fg">{warning}</p> : null}
      <div id={id} hidden={!isOpen} className="flex flex-col gap-2">
        <ol aria-label={t("quickReplies.title")} className="flex flex-col gap-2">
          {replies.map((reply, index) => (
            <QuickReplyEditor
              key={list.keys[index]}
              reply={reply}
              index={index}
              count={replies.length}
              pointer={`${pointer}/${index}`}
              onChange={(changed) => onChange([...replies].with(index, changed))}
              onMove={(to) => {
                list.moved(index, to);
                onChange(move(replies, index, to));
              }}
              onRemove={() => {
                list.removed(index);
                onChange([...replies].toSpliced(index, 1));
              }}
            />
          ))}
        </ol>
        {isReadOnly || replies.length >= max ? null : (
          <Button
            size="sm"
            icon={<Icon icon={Plus} size={14} />}
            className="self-start"
            onClick={() => {
              list.inserted(replies.length);
              onChange([...replies, newQuickReply()]);
            }}
          >
            {t("quickReplies.add")}
          </Button>
        )}
      </div>
    </div>
  );
}
