import { env } from "@/lib/kernel/env";

/** The hosts that a LINE channel talks to, and the one that people are sent to. Nothing outside this folder knows them. */
export interface LineHosts {
  api: string;
  data: string;
  /** Dialogues between LINE and a person, in the person's browser. */
  dialog: string;
}

/**
 * Live channels go to LINE, or to what `LINE_API_BASE_URL` and `LINE_DATA_API_BASE_URL` name; sandbox channels to the
 * pretend platform and nowhere else, so that a demo can never reach a real person.
 */
export function lineHostsOf(channel: { isSandbox: boolean }): LineHosts {
  const { line, sandbox } = env();
  if (!channel.isSandbox) {
    return {
      api: line.apiBaseUrl ?? "https://api.line.me",
      data: line.dataApiBaseUrl ?? "https://api-data.line.me",
      dialog: line.apiBaseUrl ?? "https://access.line.me",
    };
  }
  if (!sandbox) throw new Error("this installation has no pretend LINE platform");
  return { api: sandbox.apiUrl, data: sandbox.dataUrl, dialog: sandbox.apiUrl };
}
