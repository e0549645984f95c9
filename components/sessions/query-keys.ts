import type { SessionFilter } from "@/lib/sessions/shared";

/** Keys of everything that is kept of an interaction's sessions; pages prefetch under the same ones. */
export const sessionKeys = {
  all: (workspace: string, interactionId: string) => ["sessions", workspace, interactionId] as const,
  summary: (workspace: string, interactionId: string) => ["sessions", workspace, interactionId, "summary"] as const,
  lists: (workspace: string, interactionId: string) => ["sessions", workspace, interactionId, "list"] as const,
  list: (workspace: string, interactionId: string, filter: SessionFilter) =>
    ["sessions", workspace, interactionId, "list", filter] as const,
  session: (workspace: string, interactionId: string, id: string) =>
    ["sessions", workspace, interactionId, "session", id] as const,
};
