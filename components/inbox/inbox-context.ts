"use client";

import { createContext, useContext } from "react";
import type { InboxApi } from "./inbox-api";
import type { InboxLocation } from "./use-inbox-location";

/** What every part of the inbox needs: where it is, who looks, what the URL says. */
export interface Inbox {
  workspace: string;
  member: { userId: string; name: string };
  api: InboxApi;
  location: InboxLocation;
}

export const InboxContext = createContext<Inbox | null>(null);

export function useInbox(): Inbox {
  const inbox = useContext(InboxContext);
  if (!inbox) throw new Error("useInbox outside of InboxScreen");
  return inbox;
}
