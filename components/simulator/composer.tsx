"use client";

import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { ComposeLine } from "@/components/ui/compose-line";
import { EventMenu } from "./event-menu";
import type { Simulator } from "./use-simulator";

/** Where the person types, or lets the account write again. */
export function Composer({ simulator, isBlocked }: { simulator: Simulator; isBlocked: boolean }) {
  const t = useTranslations("simulator.chat");
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
    <ComposeLine
      label={t("message")}
      sendLabel={t("send")}
      leading={<EventMenu simulator={simulator} />}
      onSend={(text) => simulator.send({ type: "text", text })}
    />
  );
}
