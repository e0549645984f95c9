"use client";

import type { KeyboardEvent, RefObject } from "react";
import { useTranslations } from "@/components/i18n/client";
import { picksTemplate, type SendKey, sendsReply } from "./composer-keys";

interface ReplyTextProps {
  input: RefObject<HTMLTextAreaElement | null>;
  value: string;
  onChange: (text: string) => void;
  sendKey: SendKey;
  onSend: () => void;
  onPickTemplate: () => void;
  /** The element that says what is wrong with the text. */
  problemId: string | undefined;
}

/** The text of a reply, with the keys that send it or ask for a saved message. */
export function ReplyText({ input, value, onChange, sendKey, onSend, onPickTemplate, problemId }: ReplyTextProps) {
  const t = useTranslations("inbox");
  const act = (event: KeyboardEvent) => {
    const press = pressOf(event);
    const perform = picksTemplate(press, value) ? onPickTemplate : sendsReply(press, sendKey) ? onSend : undefined;
    if (!perform) return;
    event.preventDefault();
    perform();
  };
  return (
    <textarea
      ref={input}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={act}
      rows={2}
      aria-label={t("composer.text")}
      aria-describedby={problemId}
      aria-invalid={problemId === undefined ? undefined : true}
      placeholder={t("composer.placeholder")}
      className="field-sizing-content max-h-[40dvh] min-h-15.5 w-full resize-none bg-transparent px-3.5 pt-2.5 pb-1 text-md outline-none max-md:min-h-11 max-md:text-lg"
    />
  );
}

function pressOf(event: KeyboardEvent) {
  const { key, keyCode, metaKey, ctrlKey, shiftKey, altKey } = event;
  return { key, keyCode, metaKey, ctrlKey, shiftKey, altKey, isComposing: event.nativeEvent.isComposing };
}
