"use client";

import { useEffect } from "react";
import { useInbox } from "./inbox-context";

/** INB-070: the newest entry was in view for this long, in a window that has the focus. */
const seenAfterMs = 1_000;

interface Seen {
  conversationId: string;
  lastSeq: number;
  isAtEnd: boolean;
  hasUnread: boolean;
}

/** Tells the server what was really seen, not what was merely opened. */
export function useMarkSeen({ conversationId, lastSeq, isAtEnd, hasUnread }: Seen): void {
  const { api } = useInbox();
  useEffect(() => {
    if (!isAtEnd || !hasUnread || lastSeq === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const arm = () => {
      clearTimeout(timer);
      if (document.visibilityState !== "visible" || !document.hasFocus()) return;
      timer = setTimeout(() => void api.markSeen(conversationId, lastSeq).catch(() => undefined), seenAfterMs);
    };
    arm();
    window.addEventListener("focus", arm);
    window.addEventListener("blur", arm);
    document.addEventListener("visibilitychange", arm);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focus", arm);
      window.removeEventListener("blur", arm);
      document.removeEventListener("visibilitychange", arm);
    };
  }, [api, conversationId, lastSeq, isAtEnd, hasUnread]);
}
