"use client";

import { ConnectionBar } from "@/components/ui/connection-bar";
import { useIsOnline } from "./use-is-online";

/** Says that there is no network. */
export function OfflineBar() {
  return <ConnectionBar state={useIsOnline() ? "live" : "offline"} />;
}
