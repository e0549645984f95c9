import type { ChannelQuota } from "@/lib/channel-admin/shared";
import type { Rehearsal, Rehearsed } from "@/lib/inbound/shared";
import type { Audience, Reach } from "@/lib/schedules/shared";

/** Somebody who talks on a channel. */
export interface PersonItem {
  contactId: string;
  name: string | null;
}

/** The routes that these screens ask, as functions. They throw when the server refuses or is not reached. */
export function triggersApi(workspace: string) {
  const base = `/api/workspaces/${encodeURIComponent(workspace)}`;
  return {
    rehearse: (rehearsal: Rehearsal) => ask<Rehearsed>(`${base}/triggers/rehearsals`, rehearsal),
    reach: (channelId: string, audience: Audience, signal?: AbortSignal) =>
      ask<Reach>(`${base}/schedules/reach`, { channelId, audience }, signal),
    quota: (channelId: string, signal?: AbortSignal) =>
      ask<ChannelQuota>(`${base}/channels/${encodeURIComponent(channelId)}/quota`, undefined, signal),
    people: (given: { channelId: string; query?: string; contactId?: string }, signal?: AbortSignal) =>
      ask<PersonItem[]>(`${base}/schedules/people?${new URLSearchParams(given)}`, undefined, signal),
  };
}

async function ask<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const headers = { "content-type": "application/json" };
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body), headers };
  const response = await fetch(path, { ...sent, ...(signal && { signal }) });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
