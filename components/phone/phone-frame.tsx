"use client";

import { Eraser } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import type { Action } from "@/lib/messages";
import { Composer } from "./composer";
import { pathOfAction } from "./path-of-action";
import { type Picker, PickerSheet } from "./picker-sheet";
import { QuickReplyBar } from "./quick-reply-bar";
import { Thread } from "./thread";
import type { Sandbox } from "./use-sandbox";

interface PhoneFrameProps {
  sandbox: Sandbox;
  account: { id: string; name: string };
}

/** The phone in a person's hand: what LINE would show, and what can be tapped there. */
export function PhoneFrame({ sandbox, account }: PhoneFrameProps) {
  const t = useTranslations("phone");
  const { view, perform } = sandbox;
  const screen = view?.screen;
  const [picker, setPicker] = useState<Picker>();
  const isBlocked = screen?.friendship === "blocked";
  const tapAt = (message: string, path: string, action: Action) => {
    if (action.type === "datetimepicker") setPicker({ message, path, action });
    else void perform({ type: "tap", message, path });
  };
  const tap = (messageId: string, message: unknown) => (action: Action, label: string) => {
    const path = pathOfAction(message, action, label);
    if (path !== undefined) tapAt(messageId, path, action);
  };
  return (
    <section
      aria-label={t("phone")}
      className="flex h-[min(820px,calc(100dvh-100px))] min-h-100 flex-col overflow-hidden rounded-xl border border-border-strong bg-surface shadow-dialog max-md:h-[calc(100dvh-142px)]"
    >
      <header className="flex h-13 flex-none items-center gap-2.5 border-b border-border px-3.5">
        <Avatar id={account.id} name={account.name} size={28} />
        <span className="min-w-0 truncate text-md font-semibold">{account.name}</span>
        {sandbox.isBusy ? <Spinner size={14} label={t("sending")} /> : null}
        <IconButton
          label={t("clear")}
          icon={<Icon icon={Eraser} size={18} />}
          disabled={!screen || screen.bubbles.length === 0}
          onClick={sandbox.clear}
          className="ml-auto"
        />
      </header>
      <Thread screen={screen ?? null} onTap={tap} />
      {screen?.quickReplies && !isBlocked ? (
        <QuickReplyBar
          items={screen.quickReplies.items}
          onTap={(path, action) => tapAt(screen.quickReplies?.messageId ?? "", path, action)}
        />
      ) : null}
      {picker ? (
        <PickerSheet
          key={`${picker.message}${picker.path}`}
          picker={picker}
          onPick={(value) => perform({ type: "pickDate", message: picker.message, path: picker.path, value })}
          onClose={() => setPicker(undefined)}
        />
      ) : null}
      <Composer sandbox={sandbox} isBlocked={isBlocked} />
    </section>
  );
}
