"use client";

import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import type { ConversationDetail, EntryView } from "@/lib/inbox/shared";
import type { Message } from "@/lib/messages";
import { ApiError } from "./inbox-api";
import { useInbox } from "./inbox-context";
import { inboxKeys } from "./query-keys";

export interface NewReply {
  conversationId: string;
  /** Chosen here; the same id sent twice makes one send (INB-402). */
  clientId: string;
  messages: Message[];
  /** The saved message that these were made of. */
  templateId?: string;
  /** The newest entry that the agent saw; absent to send whatever was said meanwhile (INB-524). */
  seenSeq: number | undefined;
  at: string;
}

export interface PendingReply extends NewReply {
  state: "sending" | "failed";
  failure: "unreachable" | "answered_meanwhile" | "refused" | undefined;
}

const replyKey = ["inbox", "reply"] as const;

/** Sends a text. The bubble is there at once, as a pending reply, until the entry with its client id arrives. */
export function useReply() {
  const { api, workspace } = useInbox();
  const client = useQueryClient();
  return useMutation({
    mutationKey: replyKey,
    mutationFn: ({ conversationId, clientId, messages, seenSeq, templateId }: NewReply) =>
      api.reply(conversationId, { clientId, messages, seenSeq, templateId }),
    // A request that did not arrive may be repeated: the client id makes it one send.
    retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
    onSuccess: (_data, { conversationId }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: inboxKeys.timelines(workspace, conversationId) }),
        client.invalidateQueries({ queryKey: inboxKeys.conversation(workspace, conversationId) }),
      ]),
  });
}

/** Sends messages into one conversation, as an answer to what the agent has seen of it. */
export function useReplyTo({ id: conversationId, lastSeq }: Pick<ConversationDetail, "id" | "lastSeq">) {
  const { mutate } = useReply();
  return (messages: Message[], templateId?: string) => {
    const at = new Date().toISOString();
    mutate({ conversationId, clientId: crypto.randomUUID(), messages, templateId, seenSeq: lastSeq, at });
  };
}

/** Replies that the timeline does not hold yet, oldest first. */
export function usePendingReplies(conversationId: string, entries: readonly EntryView[]): PendingReply[] {
  const replies = useMutationState({
    filters: { mutationKey: replyKey },
    select: (mutation): PendingReply | undefined => {
      const { status, variables, error } = mutation.state;
      if (!isNewReply(variables)) return undefined;
      return status === "error"
        ? { ...variables, state: "failed", failure: failureOf(error) }
        : { ...variables, state: "sending", failure: undefined };
    },
  });
  const arrived = new Set(entries.map((entry) => entry.send?.clientId));
  return latestPerClientId(replies).filter(
    (reply) => reply.conversationId === conversationId && !arrived.has(reply.clientId),
  );
}

function failureOf(error: Error | null): PendingReply["failure"] {
  if (!(error instanceof ApiError) || error.status === 0 || error.status >= 500) return "unreachable";
  return error.reason === "answered_meanwhile" ? "answered_meanwhile" : "refused";
}

/** Forgets a reply that the agent does not want to send any more. */
export function useDiscardReply(): (clientId: string) => void {
  const cache = useQueryClient().getMutationCache();
  return (clientId) => {
    for (const mutation of cache.findAll({ mutationKey: replyKey })) {
      const { variables } = mutation.state;
      if (isNewReply(variables) && variables.clientId === clientId) cache.remove(mutation);
    }
  };
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
