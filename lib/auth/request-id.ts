import { randomUUID } from "node:crypto";

/** The id under which a request stands in the log: the one that a proxy gave it if it is well formed, else a new one. */
export function requestIdOf(headers: Headers | undefined): string {
  const given = headers?.get("x-request-id");
  return given && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}
