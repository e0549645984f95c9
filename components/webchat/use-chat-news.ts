"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** Calls `onNews` when there is something new in the visitor's thread; tells whether the stream is open. */
export function useChatNews(url: string, hasToken: boolean, onNews: () => void): boolean {
  const [isLive, setLive] = useState(false);
  const tell = useEffectEvent(onNews);
  // `hasToken` is a dependency: before the first act there is no visitor to tell anything.
  useEffect(() => {
    const stream = new EventSource(`${url}${hasToken ? "?known=1" : ""}`);
    stream.addEventListener("hello", () => setLive(true));
    stream.addEventListener("news", () => tell());
    stream.addEventListener("error", () => setLive(false));
    return () => stream.close();
  }, [url, hasToken]);
  return isLive;
}
