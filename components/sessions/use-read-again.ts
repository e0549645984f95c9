"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { sessionKeys } from "./query-keys";
import { useSessions } from "./sessions-context";

/** Reads a session again after a change, and waits for it; the list and its counts follow by themselves. */
export function useReadAgain(): (sessionId: string) => Promise<void> {
  const { workspace, interactionId } = useSessions();
  const client = useQueryClient();
  return useCallback(
    async (sessionId) => {
      void client.invalidateQueries({ queryKey: sessionKeys.lists(workspace, interactionId) });
      void client.invalidateQueries({ queryKey: sessionKeys.summary(workspace, interactionId) });
      await client.invalidateQueries({ queryKey: sessionKeys.session(workspace, interactionId, sessionId) });
    },
    [client, workspace, interactionId],
  );
}
