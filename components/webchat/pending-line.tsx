"use client";

import { useTranslations } from "@/components/i18n/client";
import { MessageView } from "@/components/messages/message-view";
import { Button } from "@/components/ui/button";
import type { InboundContent, Message } from "@/lib/messages";
import type { Deed, Pending } from "./pending";

/** What is on its way, or did not arrive. */
export function PendingLine({ pending, onAgain }: { pending: Pending; onAgain: (deed: Deed) => void }) {
  const t = useTranslations("webchat");
  const { deed, hasFailed } = pending;
  return (
    <div className="flex max-w-[88%] flex-col items-end gap-1 self-end">
      <div className={hasFailed ? "" : "opacity-70"}>
        <MessageView message={messageOf(deed)} tone="mine" />
      </div>
      {hasFailed ? (
        <p role="alert" className="flex items-center gap-2 text-xs text-danger-fg">
          {t("notSent")}
          <Button size="sm" onClick={() => onAgain(deed)}>
            {t("again")}
          </Button>
        </p>
      ) : (
        <Progress pending={pending} />
      )}
    </div>
  );
}

function Progress({ pending: { deed, progress } }: { pending: Pending }) {
  const t = useTranslations("webchat");
  return (
    <span className="flex items-center gap-2 text-2xs text-fg-3">
      {t("sending")}
      {deed.type === "picture" ? (
        <progress aria-label={t("sending")} value={progress} className="h-1 w-24 accent-accent" />
      ) : null}
    </span>
  );
}

function messageOf(deed: Deed): Message | InboundContent {
  return deed.type === "act"
    ? { type: "text", text: deed.shown }
    : { type: "image", platformMessageId: "", url: deed.previewUrl };
}
