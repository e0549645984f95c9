"use client";

import { SendHorizontal, Smile } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { stickers } from "./stickers";
import type { Sandbox } from "./use-sandbox";

/** Where the person types. Enter sends, but not while an input method is composing. */
export function Composer({ sandbox, isBlocked }: { sandbox: Sandbox; isBlocked: boolean }) {
  const t = useTranslations("phone");
  const [text, setText] = useState("");
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === "") return;
    void sandbox.perform({ type: "text", text });
    setText("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
  };
  if (isBlocked)
    return <p className="flex-none border-t border-border px-3.5 py-4 text-center text-xs text-fg-2">{t("blocked")}</p>;
  return (
    <form onSubmit={submit} className="flex flex-none items-end gap-2 border-t border-border bg-surface px-2.5 py-2">
      <StickerButton sandbox={sandbox} />
      <textarea
        aria-label={t("message")}
        placeholder={t("message")}
        value={text}
        rows={1}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-28 min-h-9 flex-1 resize-none rounded-xl bg-surface-sunken px-3 py-2 text-sm/5 placeholder:text-fg-3 max-md:text-lg/5"
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

function StickerButton({ sandbox }: { sandbox: Sandbox }) {
  const t = useTranslations("phone");
  const [isOpen, setOpen] = useState(false);
  const send = (sticker: (typeof stickers)[number]) => {
    setOpen(false);
    void sandbox.perform({ type: "sticker", packageId: sticker.packageId, stickerId: sticker.stickerId });
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<IconButton label={t("stickers.title")} icon={<Icon icon={Smile} size={20} />} />}
      title={t("stickers.title")}
    >
      <ul className="grid grid-cols-3 gap-1 p-1">
        {stickers.map((sticker) => (
          <li key={sticker.stickerId}>
            <button
              type="button"
              onClick={() => send(sticker)}
              className="flex w-full flex-col items-center gap-1 rounded-md p-2.5 text-2xs text-fg-2 hover:bg-hover"
            >
              <Icon icon={sticker.icon} size={24} />
              {t(`stickers.${sticker.name}`)}
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
