"use client";

import { createContext, useContext } from "react";
import type { SessionsApi } from "./sessions-api";
import type { SessionLocation } from "./use-session-place";

/** What every part of the screen needs: where it is, what the URL says, how to ask. */
export interface Sessions {
  workspace: string;
  interactionId: string;
  /** `/{ws}/interactions/{id}/sessions` */
  base: string;
  api: SessionsApi;
  location: SessionLocation;
  /** Deletes sessions unless somebody calls it off within a few seconds. */
  remove(sessionIds: readonly string[]): void;
}

export const SessionsContext = createContext<Sessions | null>(null);

export function useSessions(): Sessions {
  const sessions = useContext(SessionsContext);
  if (!sessions) throw new Error("useSessions outside of SessionsScreen");
  return sessions;
}
