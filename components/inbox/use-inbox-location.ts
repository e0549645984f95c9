"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { formatInboxPlace, type InboxPlace, parseInboxPlace } from "./inbox-location";
import type { InboxFilter } from "./query-keys";

export interface InboxLocation extends InboxPlace {
  openConversation(conversationId: string | null): void;
  openEntry(entryId: string | null): void;
  setFilter(change: Partial<InboxFilter>): void;
  hrefOf(conversationId: string, entryId?: string): string;
}

/** The URL as state. It changes without asking the server, because everything that it leads to is in the browser's cache or asked for there. */
export function useInboxLocation(workspace: string): InboxLocation {
  const pathname = usePathname();
  const search = useSearchParams();
  const place = useMemo(() => {
    const [, , , conversationId] = pathname.split("/");
    return parseInboxPlace(conversationId, new URLSearchParams(search));
  }, [pathname, search]);
  const go = useCallback(
    (change: Partial<InboxPlace>, mode: "pushState" | "replaceState" = "pushState") =>
      window.history[mode](null, "", formatInboxPlace(workspace, { ...place, ...change })),
    [workspace, place],
  );
  return useMemo(
    () => ({
      ...place,
      openConversation: (conversationId) => go({ conversationId, entryId: null }),
      openEntry: (entryId) => go({ entryId }),
      setFilter: (change) => go({ filter: { ...place.filter, ...change } }, "replaceState"),
      hrefOf: (conversationId, entryId) =>
        formatInboxPlace(workspace, { ...place, conversationId, entryId: entryId ?? null }),
    }),
    [workspace, place, go],
  );
}
