import type { ActionResult, Failure } from "@/lib/auth/shared";
import type { ChannelQuota } from "@/lib/channel-admin/shared";
import type { Validation } from "@/lib/channels/shared";
import type { Message } from "@/lib/messages";
import type { IssuedCode, TestPlace } from "@/lib/tester-phones/shared";

export interface TestSend {
  channelId: string;
  clientId: string;
  messages: Message[];
}

export type TestApi = ReturnType<typeof testApi>;

/** What trying out asks of the server. Reading throws; the rest answers like server actions. */
export function testApi(workspace: string, interactionId: string) {
  const base = `/api/workspaces/${encodeURIComponent(workspace)}`;
  const place = (channelId: string) => `${base}/test-places/${encodeURIComponent(channelId)}`;
  const interaction = `${base}/interactions/${encodeURIComponent(interactionId)}`;
  return {
    places: (signal: AbortSignal) => read<TestPlace[]>(`${base}/test-places`, signal),
    quota: (channelId: string, signal: AbortSignal) =>
      read<ChannelQuota>(`${base}/channels/${encodeURIComponent(channelId)}/quota`, signal),
    issue: (channelId: string) => ask<IssuedCode>("POST", place(channelId)),
    forget: (channelId: string) => ask<null>("DELETE", place(channelId)),
    check: (channelId: string, messages: Message[]) =>
      ask<Validation>("POST", `${place(channelId)}/checks`, { messages }),
    send: (send: TestSend) => ask<{ sendId: string }>("POST", `${interaction}/test-sends`, send),
  };
}

async function read<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

async function ask<T>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<ActionResult<T>> {
  const unreached: Failure = { code: "unavailable", requestId: "" };
  const sent =
    body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(path, { method, ...sent }).catch(() => undefined);
  const text = await response?.text().catch(() => undefined);
  if (response === undefined || text === undefined) return { ok: false, error: unreached };
  const answer = text === "" ? null : JSON.parse(text);
  return response.ok ? { ok: true, data: answer } : { ok: false, error: answer?.error ?? unreached };
}
