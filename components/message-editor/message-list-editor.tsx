"use client";

import { Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import type { StepMessage } from "@/lib/engine";
import { type Editing, EditingContext } from "./editing-context";
import { MessageCard } from "./message-card";
import { kindIcons } from "./message-kinds";
import { type MessageKind, newMessage } from "./new-message";
import { move, useListKeys } from "./use-list-keys";

interface MessageListEditorProps {
  messages: readonly StepMessage[];
  onChange: (messages: StepMessage[]) => void;
  /** What may be added here. */
  kinds: readonly MessageKind[];
  /** How many there may be. */
  max: number;
  /** Whether the last one may be removed too. */
  min?: number;
  editing: Editing;
}

/** Messages one below the other: written, ordered, copied and removed. Removing can be undone. */
export function MessageListEditor({ messages, onChange, kinds, max, min = 1, editing }: MessageListEditorProps) {
  const t = useTranslations("message-editor");
  const list = useListKeys(messages.length);
  const latest = useRef(messages);
  useEffect(() => {
    latest.current = messages;
  });
  const insert = (index: number, message: StepMessage) => {
    list.inserted(index);
    onChange(latest.current.toSpliced(index, 0, message));
  };
  const remove = (index: number, message: StepMessage) => {
    list.removed(index);
    onChange(latest.current.toSpliced(index, 1));
    notify(t("message.removed"), {
      action: { label: t("undo"), run: () => insert(Math.min(index, latest.current.length), message) },
    });
  };
  const reorder = (from: number, to: number) => {
    list.moved(from, to);
    onChange(move(latest.current, from, to));
  };
  const isFull = messages.length >= max;
  return (
    <EditingContext value={editing}>
      <ol aria-label={t("message.list")} className="flex flex-col gap-3">
        {messages.map((message, index) => (
          <MessageCard
            key={list.keys[index]}
            message={message}
            index={index}
            count={messages.length}
            onChange={(changed) => onChange(messages.with(index, changed))}
            onMove={reorder}
            {...(!isFull && { onCopy: () => insert(index + 1, structuredClone(message)) })}
            {...(messages.length > min && { onRemove: () => remove(index, message) })}
          />
        ))}
      </ol>
      {editing.isReadOnly ? null : (
        <Menu
          trigger={
            <Button icon={<Icon icon={Plus} />} disabled={isFull} className="mt-3">
              {isFull ? t("message.full", { max }) : t("message.add")}
            </Button>
          }
        >
          {kinds.map((kind) => (
            <MenuItem
              key={kind}
              icon={<Icon icon={kindIcons[kind]} />}
              onSelect={() => insert(latest.current.length, newMessage(kind, t("message.sample")))}
            >
              {t(`kind.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </EditingContext>
  );
}
