"use client";

import { useMemo } from "react";
import { type AddressFormat, useAddressPlace } from "@/components/ui/use-address-place";
import { formatInboxPlace, type InboxPlace, parseInboxPlace } from "./inbox-location";
import type { InboxFilter } from "./query-keys";

export interface InboxLocation extends InboxPlace {
  openConversation(conversationId: string | null): void;
  openEntry(entryId: string | null): void;
  setFilter(change: Partial<InboxFilter>): void;
  hrefOf(conversationId: string, entryId?: string): string;
}

/** Which conversation is open and which are listed, as the address says. */
export function useInboxLocation(workspace: string): InboxLocation {
  const [place, go] = useAddressPlace(workspace, format);
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

const format: AddressFormat<InboxPlace> = {
  read: ({ pathname, searchParams }) => parseInboxPlace(pathname.split("/")[3], searchParams),
  write: formatInboxPlace,
};
