/**
 * The network address of whoever asks, from `x-forwarded-for`. The last hop is what the nearest proxy saw; earlier ones are whatever
 * the client claims.
 */
export function networkAddress(forwardedFor: string): string {
  return forwardedFor.split(",").at(-1)?.trim() || "unknown";
}
