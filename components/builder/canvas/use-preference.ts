import { useCallback } from "react";
import { useKept } from "@/components/ui/use-kept";

const keyOf = (name: string) => `builder.${name}`;

/** A yes or no that a person's browser remembers for every interaction (CAN-10). */
export function usePreference(name: string, usual: boolean): [boolean, (value: boolean) => void] {
  const [kept, keep] = useKept(keyOf(name));
  const set = useCallback((value: boolean) => keep(value ? "yes" : "no"), [keep]);
  return [read(kept, usual), set];
}

/** The same for handlers, as it is when they run. */
export function readPreference(name: string, usual: boolean): boolean {
  return read(localStorage.getItem(keyOf(name)), usual);
}

const read = (kept: string | null, usual: boolean) => (kept === null ? usual : kept === "yes");
