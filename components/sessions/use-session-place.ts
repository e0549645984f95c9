"use client";

import { useMemo } from "react";
import { type AddressFormat, useAddressPlace } from "@/components/ui/use-address-place";
import type { SessionFilter } from "@/lib/sessions/shared";
import { formatPlace, parsePlace, type SessionPlace } from "./session-place";

export interface SessionLocation extends SessionPlace {
  open(sessionId: string | null): void;
  setFilter(change: Partial<SessionFilter>): void;
  clearFilter(): void;
  hrefOf(sessionId: string): string;
}

/** Which session is open and which are listed, as the address says. */
export function useSessionPlace(base: string): SessionLocation {
  const [place, go] = useAddressPlace(base, format);
  return useMemo(
    () => ({
      ...place,
      open: (sessionId) => go({ sessionId }),
      setFilter: (change) => go({ filter: { ...place.filter, ...change } }, "replaceState"),
      clearFilter: () => go({ filter: {} }, "replaceState"),
      hrefOf: (sessionId) => formatPlace(base, { ...place, sessionId }),
    }),
    [base, place, go],
  );
}

const format: AddressFormat<SessionPlace> = {
  read: ({ pathname, searchParams }) => parsePlace(pathname.split("/")[5], searchParams),
  write: formatPlace,
};
