"use client";

import { useEffect } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { openLive } from "@/components/shell/open-live";
import { commentsApi } from "./comments-api";
import { readCounts } from "./read-counts";

/** News that come close together are read together. */
const gatherMs = 150;

interface CommentsWatchProps {
  /** Where the rendered page was read. */
  since: string;
}

/** Hears what is said about the interaction being edited, as it is said (CAN-19). Shows nothing: badges and the panel do. */
export function CommentsWatch({ since }: CommentsWatchProps) {
  const store = useBuilderStore();
  useEffect(() => {
    const { workspace, interactionId } = store.getState().facts;
    const api = commentsApi(workspace, interactionId);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      void readCounts(store, api);
    };
    const readSoon = () => {
      timer ??= setTimeout(read, gatherMs);
    };
    const live = openLive({
      workspace,
      since,
      handlers: {
        onChanges: (changes) => {
          if (changes.some((change) => change.interactionId === interactionId)) readSoon();
        },
        onResync: readSoon,
        // Whether it is heard at once or some seconds later is not worth a word here; saving says when the network is gone.
        onState: () => {},
        onGone: () => {},
      },
    });
    read();
    return () => {
      clearTimeout(timer);
      live.close();
    };
  }, [store, since]);
  return null;
}
