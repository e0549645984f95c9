import { AppError } from "@/lib/kernel/errors";

/** One account is one channel in the whole installation: two would both answer its webhooks. */
export async function onUniqueAccount<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isAccountViolation(error)) throw error;
    throw new AppError("conflict", "the account is connected already", { reason: "account_connected" });
  }
}

/** Drizzle wraps what the driver threw. */
function isAccountViolation(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("constraint" in error && error.constraint === "channels_platform_account_key") return true;
  return "cause" in error && isAccountViolation(error.cause);
}
