"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notifyError } from "@/components/ui/toast";
import type { HandlerChange, PausedSessions } from "./inbox-api";
import type { Inbox } from "./inbox-context";
import { conversationQuery } from "./inbox-queries";
import { inboxKeys } from "./query-keys";

/** Taking the open conversation over from automation, and giving it back. */
export interface HandOver {
  /** Nothing while no conversation is open, or it may not be answered. */
  handler: "automation" | "human" | null;
  isBusy: boolean;
  takeOver: () => void;
  /** Asks what becomes of paused sessions, when there are any to ask about. */
  askToReturn: () => void;
  isAsking: boolean;
  setAsking: (isAsking: boolean) => void;
  returnWith: (sessions: PausedSessions) => void;
}

/** A context of its own, because it changes more often than what the whole inbox reads. */
export const HandOverContext = createContext<HandOver | null>(null);

export function useHandOverOfScreen(): HandOver {
  const handOver = useContext(HandOverContext);
  if (!handOver) throw new Error("useHandOverOfScreen outside of InboxScreen");
  return handOver;
}

/** INB-500 … INB-505. The change is shown at once; other windows hear of it as of any change. */
export function useHandOver({ api, workspace, location }: Inbox): HandOver {
  const t = useTranslations("inbox");
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const id = location.conversationId ?? "";
  const { queryKey } = conversationQuery(workspace, id);
  const { data } = useQuery({ ...conversationQuery(workspace, id), enabled: id !== "" });
  const { mutate, isPending } = useMutation({
    mutationFn: (change: HandlerChange) => api.changeHandler(id, change),
    onMutate: ({ handler }) => client.setQueryData(queryKey, (known) => known && { ...known, handler }),
    onError: () => notifyError(t("handOver.failed")),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.conversation(workspace, id) }),
  });
  const mayAnswer = data !== undefined && data.reach.state !== "forbidden" && data.reach.state !== "standby";
  const returnWith = (sessions: PausedSessions) => {
    setAsking(false);
    mutate({ handler: "automation", sessions });
  };
  const hasPaused = data?.sessions.some((session) => session.status === "paused") ?? false;
  return {
    handler: mayAnswer ? data.handler : null,
    isBusy: isPending,
    takeOver: () => mutate({ handler: "human" }),
    askToReturn: () => (hasPaused ? setAsking(true) : returnWith("resume")),
    isAsking,
    setAsking,
    returnWith,
  };
}
