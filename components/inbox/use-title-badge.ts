"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { summaryQuery } from "./inbox-queries";

/** INB-074: how much waits for this agent or for nobody, in the title of the tab. */
export function useTitleBadge(workspace: string): void {
  const { data } = useQuery(summaryQuery(workspace));
  const count = data ? data.counts.mine + data.counts.unassigned : 0;
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\+?\) /, "");
    document.title = count > 0 ? `(${count > 99 ? "99+" : count}) ${plain}` : plain;
  }, [count]);
}
