"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ConversationDetail } from "@/lib/inbox/shared";
import { useInbox } from "./inbox-context";
import { conversationQuery } from "./inbox-queries";

/** INB-330: at most two seconds after the last key; half of that leaves room for the request. */
const saveAfterMs = 1_000;

/** What is being typed, kept on the server while it is typed and when the agent leaves. */
export function useDraft({ id: conversationId, draft }: ConversationDetail) {
  const { api, workspace } = useInbox();
  const client = useQueryClient();
  const saved = draft ?? "";
  const [text, setText] = useState(saved);
  const known = useRef(saved);
  const current = useRef(saved);
  const save = useCallback(
    (next: string, keepalive = false) => {
      if (next === known.current) return;
      known.current = next;
      // Coming back to the conversation finds the draft before the server was asked.
      client.setQueryData(
        conversationQuery(workspace, conversationId).queryKey,
        (detail) => detail && { ...detail, draft: next || null },
      );
      void api.saveDraft(conversationId, next, keepalive).catch(() => {
        known.current = "\0 not saved";
      });
    },
    [api, client, workspace, conversationId],
  );
  useEffect(() => {
    current.current = text;
    const timer = setTimeout(() => save(text), saveAfterMs);
    return () => clearTimeout(timer);
  }, [text, save]);
  useEffect(() => {
    const leave = () => save(current.current, true);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [save]);
  const clear = useCallback(() => {
    setText("");
    current.current = "";
    save("");
  }, [save]);
  return { text, setText, clear };
}
