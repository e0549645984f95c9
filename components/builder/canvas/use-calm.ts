import { startTransition, useEffect, useState } from "react";

/** Pictures and Flex are drawn at the latest after this time, however busy the browser is. */
const longestMilliseconds = 400;

/** Whether the browser has found time for what is dear to draw: while somebody pans, nodes that come into view stay light. */
export function useCalm(): boolean {
  const [isCalm, setCalm] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setCalm(true))), []);
  return isCalm;
}

/** Safari knows no idle time. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run, longestMilliseconds / 4);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: longestMilliseconds });
  return () => cancelIdleCallback(request);
}
