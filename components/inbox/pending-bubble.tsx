"use client";

import { CircleAlert, Clock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { MessageView } from "@/components/messages/message-view";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import { type PendingReply, useDiscardReply, useReply } from "./pending-replies";
import { Line } from "./send-status";

/** A reply on its way to our server, or one that did not get there. */
export function PendingBubble({ reply }: { reply: PendingReply }) {
  const t = useTranslations("inbox");
  return (
    <div className="mt-2.5 flex max-w-[78%] flex-col items-end self-end md:pr-9" data-pending={reply.clientId}>
      {reply.messages.map((message, index) => (
        <div key={index} className="mb-1 max-w-full">
          <MessageView message={message} tone="agent" />
        </div>
      ))}
      {reply.state === "failed" ? (
        <Repair reply={reply} />
      ) : (
        <Line>
          <Icon icon={Clock} size={12} />
          {t("send.queued")}
          <Time value={reply.at} format="clock" />
        </Line>
      )}
    </div>
  );
}

const sentences = { unreachable: "failed", answered_meanwhile: "answeredMeanwhile", refused: "refused" } as const;

/** Why it is not on its way, and what the agent can do: never a silent loss (INB-621). */
function Repair({ reply }: { reply: PendingReply }) {
  const t = useTranslations("inbox");
  const { mutate } = useReply();
  const discard = useDiscardReply();
  const { state: _state, failure = "unreachable", ...again } = reply;
  const isOutrun = failure === "answered_meanwhile";
  return (
    <Line isDanger>
      <Icon icon={CircleAlert} size={12} />
      {t(`reply.${sentences[failure]}`)}
      <Choice onChoose={() => mutate({ ...again, seenSeq: isOutrun ? undefined : again.seenSeq })}>
        {isOutrun ? t("reply.sendAnyway") : t("repair.retry")}
      </Choice>
      <Choice onChoose={() => discard(reply.clientId)}>{t("reply.discard")}</Choice>
    </Line>
  );
}

function Choice({ onChoose, children }: { onChoose: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="relative font-medium text-accent-fg after:absolute after:-inset-1.5 hover:underline"
    >
      {children}
    </button>
  );
}
