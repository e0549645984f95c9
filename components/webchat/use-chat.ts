"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ChatLine } from "@/lib/channel-admin/shared";
import { type Deed, idOf, type Pending } from "./pending";
import { pictureUrl, postAct, putPicture, threadQuery } from "./queries";
import { useChatNews } from "./use-chat-news";

const pollMilliseconds = 3_000;

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
  const mark = (deed: Deed, change: Partial<Pending>) =>
    setPending((list) => list.map((one) => (idOf(one.deed) === idOf(deed) ? { ...one, ...change } : one)));
  const send = useMutation({
    mutationFn: (deed: Deed) =>
      deed.type === "act"
        ? postAct(channelId, deed.act)
        : putPicture(pictureUrl(channelId, deed.id), deed.file, (progress) => mark(deed, { progress })),
    retry: 2,
    onError: (_error, deed) => mark(deed, { hasFailed: true }),
    onSuccess: (_stored, deed) => {
      // What is drawn stays drawn; the file itself need not be kept any longer.
      if (deed.type === "picture") URL.revokeObjectURL(deed.previewUrl);
      setHasToken(true);
      refresh();
    },
  });
  const perform = (deed: Deed) => {
    const waiting = pending.filter((one) => one.hasFailed || one.after >= said);
    setPending([...waiting, { deed, after: said + waiting.length, hasFailed: false, progress: 0 }]);
    send.mutate(deed);
  };
  const again = (deed: Deed) => {
    mark(deed, { hasFailed: false, progress: 0 });
    send.mutate(deed);
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
export type { ChatLine };

/** An id for one act; `crypto.randomUUID` is there in secure contexts only. */
export function newActId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
