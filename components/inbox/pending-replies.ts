"use client";

import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import type { EntryView } from "@/lib/inbox/shared";
import { ApiError } from "./inbox-api";
import { useInbox } from "./inbox-context";
import { inboxKeys } from "./query-keys";

export interface NewReply {
  conversationId: string;
  /** Chosen here; the same id sent twice makes one send (INB-402). */
  clientId: string;
  text: string;
  at: string;
}

export interface PendingReply extends NewReply {
  state: "sending" | "failed";
  reason: string | undefined;
}

const replyKey = ["inbox", "reply"] as const;

/** Sends a text. The bubble is there at once, as a pending reply, until the entry with its client id arrives. */
export function useReply() {
  const { api, workspace } = useInbox();
  const client = useQueryClient();
  return useMutation({
    mutationKey: replyKey,
    mutationFn: ({ conversationId, clientId, text }: NewReply) => api.reply(conversationId, { clientId, text }),
    // A request that did not arrive may be repeated: the client id makes it one send.
    retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
    onSuccess: (_data, { conversationId }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: inboxKeys.timelines(workspace, conversationId) }),
        client.invalidateQueries({ queryKey: inboxKeys.conversation(workspace, conversationId) }),
      ]),
  });
}

/** Replies that the timeline does not hold yet, oldest first. */
export function usePendingReplies(conversationId: string, entries: readonly EntryView[]): PendingReply[] {
  const replies = useMutationState({
    filters: { mutationKey: replyKey },
    select: (mutation): PendingReply | undefined => {
      const { status, variables, error } = mutation.state;
      if (!isNewReply(variables)) return undefined;
      const reason = error instanceof ApiError ? error.code : undefined;
      return { ...variables, state: status === "error" ? "failed" : "sending", reason };
    },
  });
  const arrived = new Set(entries.map((entry) => entry.send?.clientId));
  return latestPerClientId(replies).filter(
    (reply) => reply.conversationId === conversationId && !arrived.has(reply.clientId),
  );
}

function isNewReply(value: unknown): value is NewReply {
  return typeof value === "object" && value !== null && "clientId" in value && "conversationId" in value;
}

/** A reply that is tried again is still one bubble. */
function latestPerClientId(replies: readonly (PendingReply | undefined)[]): PendingReply[] {
  const byId = new Map<string, PendingReply>();
  for (const reply of replies) if (reply) byId.set(reply.clientId, reply);
  return [...byId.values()];
}
