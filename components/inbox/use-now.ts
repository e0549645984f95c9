"use client";

import { useEffect, useState } from "react";

/** The time, read again every `everyMs`; null where nothing counts down, so that nothing is drawn again for it. */
export function useNow(everyMs: number | null): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (everyMs === null) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return everyMs === null ? null : now;
}
