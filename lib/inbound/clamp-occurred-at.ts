const trustedMilliseconds = 10 * 60_000;

/** INB-625: a platform's time is trusted within ten minutes of receipt; beyond that the receipt decides the order. */
export function clampOccurredAt(occurredAt: Date, receivedAt: Date): Date {
  const isTrusted = Math.abs(occurredAt.getTime() - receivedAt.getTime()) <= trustedMilliseconds;
  return isTrusted ? occurredAt : receivedAt;
}
