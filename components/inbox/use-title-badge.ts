"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { summaryQuery } from "./inbox-queries";

/** INB-074: how much waits for this agent or for nobody, in the title of the tab. */
export function useTitleBadge(workspace: string): void {
  const { data } = useQuery(summaryQuery(workspace));
  const count = data ? data.counts.mine + data.counts.unassigned : 0;
  useEffect(() => {
    const show = () => {
      const plain = document.title.replace(/^\(\d+\+?\) /, "");
      const wanted = count > 0 ? `(${count > 99 ? "99+" : count}) ${plain}` : plain;
      if (document.title !== wanted) document.title = wanted;
    };
    show();
    // The router writes the title of the page anew when it likes.
    const observer = new MutationObserver(show);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [count]);
}
