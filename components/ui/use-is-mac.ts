"use client";

import { useSyncExternalStore } from "react";

const subscribe = () => () => {};
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Whether keys are written and read as on Apple's machines; false until the browser has taken over. */
export function useIsMac(): boolean {
  return useSyncExternalStore(subscribe, isMac, () => false);
}
