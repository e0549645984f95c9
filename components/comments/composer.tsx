"use client";

import { AtSign } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Textarea } from "@/components/ui/textarea";
import { isComposing } from "@/components/ui/use-hotkeys";
import { commentLimits } from "@/lib/comments/shared";
import { useScene } from "./comments-scene";
import { nothingWritten, toStored, type Written } from "./mention-text";
import { PeopleList } from "./people-list";
import { usePeople } from "./use-comments";
import { useWriting } from "./use-writing";

interface ComposerProps {
  /** What it answers: unsent words are kept under this name. */
  name: string;
  label: string;
  /** Of the button: what pressing it does. */
  verb: ReactNode;
  initial?: Written;
  hasFocus?: boolean;
  /** False when it was not sent: then everything stays as it is. */
  onSend: (comment: { text: string; clientId: string }) => Promise<boolean>;
  onCancel?: () => void;
}

/** Where a comment is written: people are named with `@`, Ctrl-Enter sends, and nothing is sent while an input method composes. */
export function Composer({ name, label, verb, initial = nothingWritten, hasFocus, onSend, onCancel }: ComposerProps) {
  const t = useTranslations("comments");
  const area = useRef<HTMLTextAreaElement>(null);
  const [isWriting, setIsWriting] = useState(false);
  const { written, setWritten, isSending, send, stored } = useSending(name, initial, onSend);
  const writing = useWriting(area, usePeople(isWriting), written, setWritten);
  useEffect(() => {
    if (hasFocus) area.current?.focus();
  }, [hasFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isSend = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent);
    const isLeave = event.key === "Escape" && onCancel && !isComposing(event.nativeEvent);
    const isTaken = writing.takesKey(event);
    if (isSend) void send();
    else if (isLeave && !isTaken) onCancel();
    else if (!isTaken) return;
    // What is typed here is nobody else's key: the editor's own would run the simulator or close the panel.
    event.preventDefault();
    event.stopPropagation();
  };
  const rest = commentLimits.text - stored.length;
  return (
    <div className="flex flex-col gap-1.5">
      <Textarea
        ref={area}
        grows
        rows={2}
        value={written.text}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-controls={writing.isOpen ? writing.listId : undefined}
        aria-activedescendant={writing.isOpen ? `${writing.listId}-${writing.active}` : undefined}
        aria-invalid={rest < 0 || undefined}
        onChange={({ currentTarget }) => writing.type(currentTarget.value, currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onFocus={() => setIsWriting(true)}
        onBlur={writing.close}
        className="max-h-60"
      />
      {writing.isOpen ? (
        <PeopleList id={writing.listId} options={writing.options} active={writing.active} onChoose={writing.choose} />
      ) : null}
      <div className="flex items-center gap-1.5">
        <IconButton
          size="sm"
          label={t("mention")}
          icon={<Icon icon={AtSign} size={14} />}
          onClick={writing.openAtCaret}
        />
        {rest < commentLimits.text / 10 ? (
          <span className={cx("text-2xs tabular-nums", rest < 0 ? "text-danger-fg" : "text-warning-fg")}>
            {t("rest", { count: rest })}
          </span>
        ) : null}
        <span className="ml-auto flex gap-1.5">
          {onCancel ? (
            <Button size="sm" variant="ghost" onClick={onCancel}>
              {t("cancel")}
            </Button>
          ) : null}
          <Button
            size="sm"
            variant="primary"
            keys={stored === "" ? undefined : "mod+enter"}
            disabled={stored === "" || rest < 0}
            loading={isSending}
            onClick={() => void send()}
          >
            {verb}
          </Button>
        </span>
      </div>
    </div>
  );
}

/** Keeps what is written until it is sent, and sends each text under one name of its own, however often it has to. */
function useSending(name: string, initial: Written, onSend: ComposerProps["onSend"]) {
  const { drafts } = useScene();
  const [written, show] = useState(() => drafts.get(name) ?? initial);
  const [isSending, setIsSending] = useState(false);
  const tried = useRef({ text: "", clientId: "" });
  const setWritten = (next: Written) => {
    show(next);
    if (next.text === "") drafts.delete(name);
    else drafts.set(name, next);
  };
  const stored = toStored(written);
  const send = async () => {
    if (isSending || stored === "" || stored.length > commentLimits.text) return;
    if (tried.current.text !== stored) tried.current = { text: stored, clientId: crypto.randomUUID() };
    setIsSending(true);
    const isSent = await onSend(tried.current);
    setIsSending(false);
    if (!isSent) return;
    tried.current = { text: "", clientId: "" };
    const now = drafts.get(name);
    // What was typed meanwhile is the beginning of another comment.
    if (!now || toStored(now) === stored) setWritten(nothingWritten);
  };
  return { written, setWritten, isSending, send, stored };
}
