/**
 * The closed list of expected failures that end a request. Each becomes one HTTP status, one form error or one toast
 * in `lib/auth` (routes and actions) and nowhere else.
 */
export const errorCodes = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  malformed: 400,
  conflict: 409,
  too_large: 413,
  throttled: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** One thing that is wrong with what the caller sent: where (JSON pointer or field name), what, and what is allowed. */
export interface Problem {
  path: string;
  code: string;
  message: string;
}

/** An expected failure. `message` is for the log; people see the text that belongs to `code` and `details.problems`. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: { problems?: Problem[]; reason?: string; [key: string]: unknown } = {},
  ) {
    super(message);
  }

  get status(): number {
    return errorCodes[this.code];
  }
}
