import { queryOptions } from "@tanstack/react-query";
import type { ClockMove, PhoneAct, SandboxPerson, SandboxView } from "@/lib/channel-admin/shared";

/** `/api/workspaces/{workspace}/channels/{channel}/sandbox` */
export type SandboxBase = string;

/** The server refused or was not reached; `reason` says what the pretend platform said. */
export class PhoneProblem extends Error {
  constructor(
    readonly code: string,
    readonly reason?: string,
  ) {
    super(code);
  }
}

/** What the phone shows of one person. Looked at for the first time, the account is registered at the pretend platform. */
export function sandboxQuery(base: SandboxBase, personId: string | undefined, isFirst: boolean) {
  const query = new URLSearchParams({ ...(personId && { person: personId }), ...(isFirst && { first: "1" }) });
  return queryOptions({
    queryKey: ["sandbox", base, personId ?? null],
    queryFn: ({ signal }): Promise<SandboxView> => ask(`${base}?${query}`, { signal }),
  });
}

export function postAct(base: SandboxBase, act: PhoneAct): Promise<{ opened?: string; copied?: string }> {
  return ask(`${base}/acts`, json("POST", act));
}

export function postPerson(base: SandboxBase, person: { displayName: string; language: "ja" | "en" }) {
  return ask<SandboxPerson>(`${base}/people`, json("POST", person));
}

export function postClock(base: SandboxBase, move: ClockMove): Promise<void> {
  return tell(`${base}/clock`, json("POST", move));
}

export function putNetwork(base: SandboxBase, isUnstable: boolean): Promise<void> {
  return tell(`${base}/network`, json("PUT", { isUnstable }));
}

export function deleteChat(base: SandboxBase, personId: string): Promise<void> {
  return tell(`${base}/chats/${encodeURIComponent(personId)}`, { method: "DELETE" });
}

function json(method: string, body: unknown): RequestInit {
  return { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw await problemOf(response);
  return response.json();
}

async function tell(url: string, init: RequestInit): Promise<void> {
  const response = await fetch(url, init);
  if (!response.ok) throw await problemOf(response);
}

async function problemOf(response: Response): Promise<PhoneProblem> {
  const body = await response.json().catch(() => undefined);
  return new PhoneProblem(body?.error?.code ?? "internal", body?.error?.reason);
}
