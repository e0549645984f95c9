"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ChatLine } from "@/lib/channel-admin/shared";
import type { WebAct } from "@/lib/channels/shared";
import { postAct, threadQuery } from "./queries";
import { useChatNews } from "./use-chat-news";

const pollMilliseconds = 3_000;

/** Something that the visitor did and that has not come back in the thread yet. */
interface Pending {
  act: WebAct;
  shown: string;
  /** How many lines of the visitor's the thread had then. */
  after: number;
  hasFailed: boolean;
}

/** The thread of a chat page with what is on its way; live by server-sent events, by asking again while those do not come. */
export function useChat(channelId: string) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ["chat", channelId] });
  const [pending, setPending] = useState<Pending[]>([]);
  const [hasToken, setHasToken] = useState(false);
  const isLive = useChatNews(`/api/chat/${channelId}/events`, hasToken, refresh);
  const query = useQuery({ ...threadQuery(channelId), refetchInterval: isLive ? false : pollMilliseconds });
  const lines = query.data?.lines ?? [];
  const said = lines.filter((line) => line.from === "visitor").length;
  const mark = (id: string, hasFailed: boolean) =>
    setPending((list) => list.map((one) => (one.act.id === id ? { ...one, hasFailed } : one)));
  const send = useMutation({
    mutationFn: (act: WebAct) => postAct(channelId, act),
    retry: 2,
    onError: (_error, act) => mark(act.id, true),
    onSuccess: () => {
      setHasToken(true);
      refresh();
    },
  });
  const perform = (act: WebAct, shown: string) => {
    const waiting = pending.filter((one) => one.hasFailed || one.after >= said);
    setPending([...waiting, { act, shown, after: said + waiting.length, hasFailed: false }]);
    send.mutate(act);
  };
  const again = (act: WebAct) => {
    mark(act.id, false);
    send.mutate(act);
  };
  return {
    lines,
    pending: pending.filter((one) => one.hasFailed || one.after >= said),
    isLoading: query.isPending,
    error: query.error,
    retry: refresh,
    perform,
    again,
  };
}

export type VisitorChat = ReturnType<typeof useChat>;
export type { ChatLine, Pending };

/** An id for one act; `crypto.randomUUID` is there in secure contexts only. */
export function newActId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
