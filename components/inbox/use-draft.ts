"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { InboxApi } from "./inbox-api";

/** INB-330: at most two seconds after the last key; half of that leaves room for the request. */
const saveAfterMs = 1_000;

interface DraftOptions {
  api: InboxApi;
  conversationId: string;
  saved: string;
}

/** What is being typed, kept on the server while it is typed and when the agent leaves. */
export function useDraft({ api, conversationId, saved }: DraftOptions) {
  const [text, setText] = useState(saved);
  const known = useRef(saved);
  const current = useRef(saved);
  const save = useCallback(
    (next: string, keepalive = false) => {
      if (next === known.current) return;
      known.current = next;
      void api.saveDraft(conversationId, next, keepalive).catch(() => {
        known.current = "\0 not saved";
      });
    },
    [api, conversationId],
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
