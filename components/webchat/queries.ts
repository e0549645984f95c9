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

/** Where a picture of the visitor's lies. */
export function pictureUrl(channelId: string, pictureId: string): string {
  return `/api/chat/${channelId}/pictures/${pictureId}`;
}

/** Hands over a picture and tells how much of it has gone, from 0 to 1. `fetch` does not tell that of uploads. */
export function putPicture(url: string, file: Blob, onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () =>
      request.status < 300 ? resolve() : reject(new ChatProblem(request.status)),
    );
    for (const failure of ["error", "abort", "timeout"])
      request.addEventListener(failure, () => reject(new ChatProblem(0)));
    request.send(file);
  });
}
