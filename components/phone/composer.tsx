"use client";

import { Smile } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { ComposeLine } from "@/components/ui/compose-line";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { stickers } from "./stickers";
import type { Sandbox } from "./use-sandbox";

/** Where the person types. */
export function Composer({ sandbox, isBlocked }: { sandbox: Sandbox; isBlocked: boolean }) {
  const t = useTranslations("phone");
  if (isBlocked)
    return <p className="flex-none border-t border-border px-3.5 py-4 text-center text-xs text-fg-2">{t("blocked")}</p>;
  return (
    <ComposeLine
      label={t("message")}
      sendLabel={t("send")}
      leading={<StickerButton sandbox={sandbox} />}
      onSend={(text) => void sandbox.perform({ type: "text", text })}
    />
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
