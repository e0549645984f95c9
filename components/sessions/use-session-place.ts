"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import type { SessionFilter } from "@/lib/sessions/shared";
import { formatPlace, parsePlace, type SessionPlace } from "./session-place";

export interface SessionLocation extends SessionPlace {
  open(sessionId: string | null): void;
  setFilter(change: Partial<SessionFilter>): void;
  clearFilter(): void;
  hrefOf(sessionId: string): string;
}

/** The URL as state. It changes without asking the server: what it leads to is in the browser's cache or asked for there. */
export function useSessionPlace(base: string): SessionLocation {
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
    (change: Partial<SessionPlace>, mode: "pushState" | "replaceState") => {
      const next = { ...place, ...change };
      setPlace(next);
      window.history[mode](null, "", formatPlace(base, next));
    },
    [base, place],
  );
  return useMemo(
    () => ({
      ...place,
      open: (sessionId) => go({ sessionId }, "pushState"),
      setFilter: (change) => go({ filter: { ...place.filter, ...change } }, "replaceState"),
      clearFilter: () => go({ filter: {} }, "replaceState"),
      hrefOf: (sessionId) => formatPlace(base, { ...place, sessionId }),
    }),
    [base, place, go],
  );
}

function readPlace(address: string): SessionPlace {
  const { pathname, searchParams } = new URL(address, "http://sessions");
  return parsePlace(pathname.split("/")[5], searchParams);
}
