/** INB-190: how long to wait for a platform that still prepares what was sent to it; the last value goes on. */
const preparingSeconds = [1, 2, 4, 8, 15, 30, 60];
const preparingMinutes = 30;

/** The same after a failure: a platform that is away is given a day. */
const failedSeconds = [5, 15, 60, 300, 900, 1800, 3600];
const failedHours = 24;

export interface Attempted {
  /** How many attempts there were, this one included. */
  attempts: number;
  createdAt: Date;
}

/** When to try again, or nothing when that has been done long enough. */
export function nextAttemptAt(outcome: "preparing" | "failed", { attempts, createdAt }: Attempted, now: Date) {
  const delays = outcome === "preparing" ? preparingSeconds : failedSeconds;
  const patience = outcome === "preparing" ? preparingMinutes * 60_000 : failedHours * 3_600_000;
  if (now.getTime() - createdAt.getTime() >= patience) return undefined;
  const seconds = delays[Math.min(attempts, delays.length) - 1] ?? 60;
  return new Date(now.getTime() + seconds * 1000);
}
