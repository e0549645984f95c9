import { queryOptions } from "@tanstack/react-query";
import type { ChatThread } from "@/lib/channel-admin/shared";
import type { WebAct } from "@/lib/channels/shared";

/** The server did not take or did not give; `status` says why. */
export class ChatProblem extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

/** What was said so far. */
export function threadQuery(channelId: string) {
  return queryOptions({
    queryKey: ["chat", channelId],
    queryFn: async ({ signal }): Promise<ChatThread> => {
      const response = await fetch(`/api/chat/${channelId}/thread`, { signal });
      if (!response.ok) throw new ChatProblem(response.status);
      return response.json();
    },
  });
}

/** Hands over one act; repeated with the same id it counts once. */
export async function postAct(channelId: string, act: WebAct): Promise<void> {
  const response = await fetch(`/api/webhooks/web/${channelId}`, {
    method: "POST",
    body: JSON.stringify(act),
    headers: { "content-type": "application/json" },
  });
  if (!response.ok) throw new ChatProblem(response.status);
}
