"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
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
  const address = `${pathname}?${search}`;
  const [place, setPlace] = useState(() => readPlace(address));
  const [known, setKnown] = useState(address);
  if (known !== address) {
    setKnown(address);
    setPlace(readPlace(address));
  }
  const go = useCallback(
    (change: Partial<InboxPlace>, mode: "pushState" | "replaceState" = "pushState") => {
      const next = { ...place, ...change };
      // At once: the router tells of the new address when it finds the time (INB-023).
      setPlace(next);
      window.history[mode](null, "", formatInboxPlace(workspace, next));
    },
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

function readPlace(address: string): InboxPlace {
  const { pathname, searchParams } = new URL(address, "http://inbox");
  const [, , , conversationId] = pathname.split("/");
  return parseInboxPlace(conversationId, searchParams);
}
