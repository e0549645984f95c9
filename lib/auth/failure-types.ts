import type { ErrorCode, Problem } from "@/lib/kernel/errors";

/** What a caller is told about a failure. `requestId` finds it in the log. */
export interface Failure {
  code: ErrorCode | "internal";
  requestId: string;
  problems?: Problem[];
  /** Which permission is missing, or which rule refused. */
  reason?: string;
  /** When a throttled caller may try again (ISO 8601). */
  retryAt?: string;
}

/** What every server action answers. */
export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: Failure };
