"use client";

import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { EventMenu } from "./event-menu";
import type { Simulator } from "./use-simulator";

/** Where the person types. Enter sends, but not while an input method is composing. */
export function Composer({ simulator, isBlocked }: { simulator: Simulator; isBlocked: boolean }) {
  const t = useTranslations("simulator.chat");
  const [text, setText] = useState("");
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    simulator.send({ type: "text", text });
    setText("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isSending = event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (isSending && !event.nativeEvent.isComposing) submit(event);
  };
  if (isBlocked)
    return (
      <div className="flex flex-none flex-col items-center gap-2 border-t border-border px-3 py-3">
        <p className="text-center text-xs text-fg-2">{t("blocked")}</p>
        <Button size="sm" onClick={() => simulator.send({ type: "follow" })}>
          {t("unblock")}
        </Button>
      </div>
    );
  return (
    <form onSubmit={submit} className="flex flex-none items-end gap-1.5 border-t border-border bg-surface px-2 py-2">
      <EventMenu simulator={simulator} />
      <textarea
        aria-label={t("message")}
        placeholder={t("message")}
        value={text}
        rows={1}
        maxLength={5_000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-28 min-h-9 min-w-0 flex-1 resize-none rounded-xl bg-surface-sunken px-3 py-2 text-sm/5 placeholder:text-fg-3 max-md:text-lg/5"
      />
      <IconButton
        type="submit"
        label={t("send")}
        icon={<Icon icon={SendHorizontal} size={18} />}
        disabled={text.trim() === ""}
        className="text-accent-fg"
      />
    </form>
  );
}
