"use client";

import { CircleAlert, Clock } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { MessageView } from "@/components/messages/message-view";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import { type PendingReply, useReply } from "./pending-replies";
import { Line } from "./send-status";

/** A reply on its way to our server, or one that did not get there. */
export function PendingBubble({ reply }: { reply: PendingReply }) {
  const t = useTranslations("inbox");
  const { mutate } = useReply();
  const { state: _state, reason: _reason, ...again } = reply;
  return (
    <div className="mt-2.5 flex max-w-[78%] flex-col items-end self-end md:pr-9" data-pending={reply.clientId}>
      <MessageView message={{ type: "text", text: reply.text }} tone="agent" />
      {reply.state === "sending" ? (
        <Line>
          <Icon icon={Clock} size={12} />
          {t("send.queued")}
          <Time value={reply.at} format="clock" />
        </Line>
      ) : (
        <Line isDanger>
          <Icon icon={CircleAlert} size={12} />
          {t("reply.failed")}
          <button type="button" onClick={() => mutate(again)} className="font-medium text-accent-fg hover:underline">
            {t("repair.retry")}
          </button>
        </Line>
      )}
    </div>
  );
}
