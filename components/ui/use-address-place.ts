"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useState } from "react";

/** How a place of a screen and an address become each other. Functions of a module, so that they stay the same. */
export interface AddressFormat<Place> {
  read(address: URL): Place;
  write(base: string, place: Place): string;
}

type Go<Place> = (change: Partial<Place>, mode?: "pushState" | "replaceState") => void;

/** The URL as state. It changes without asking the server, because everything that it leads to is in the browser's cache or asked for there. */
export function useAddressPlace<Place extends object>(base: string, format: AddressFormat<Place>): [Place, Go<Place>] {
  const pathname = usePathname();
  const search = useSearchParams();
  const address = `${pathname}?${search}`;
  const read = (text: string) => format.read(new URL(text, "http://here"));
  const [place, setPlace] = useState(() => read(address));
  const [known, setKnown] = useState(address);
  if (known !== address) {
    setKnown(address);
    setPlace(read(address));
  }
  const go = useCallback<Go<Place>>(
    (change, mode = "pushState") => {
      const next = { ...place, ...change };
      // At once: the router tells of the new address when it finds the time (INB-023).
      setPlace(next);
      window.history[mode](null, "", format.write(base, next));
    },
    [base, format, place],
  );
  return [place, go];
}
