"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** Things change in bursts; one look at the end of each is enough. */
const gatherMilliseconds = 60;

/** Calls `onNews` after something changed on the pretend platform; tells whether the stream is open. */
export function useSandboxNews(url: string, onNews: () => void): boolean {
  const [isLive, setLive] = useState(false);
  const tell = useEffectEvent(onNews);
  useEffect(() => {
    let timer: number | undefined;
    const later = () => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        tell();
      }, gatherMilliseconds);
    };
    const stream = new EventSource(url);
    stream.addEventListener("hello", () => {
      setLive(true);
      later();
    });
    stream.addEventListener("entry", later);
    stream.addEventListener("screen", later);
    stream.addEventListener("error", () => setLive(false));
    return () => {
      stream.close();
      window.clearTimeout(timer);
    };
  }, [url]);
  return isLive;
}
