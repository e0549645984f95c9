"use client";

import { useKept } from "@/components/ui/use-kept";
import type { SendKey } from "./composer-keys";

/** Which key sends, for this person on this device. */
export function useSendKey(): [SendKey, (key: SendKey) => void] {
  const [kept, keep] = useKept("inbox.sendKey");
  return [kept === "enter" ? "enter" : "mod+enter", keep];
}
