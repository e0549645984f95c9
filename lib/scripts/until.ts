import { setTimeout as sleep } from "node:timers/promises";

const pollMilliseconds = 40;

/** Waits until `isDone` says so; after the timeout it throws what `explain` gives. */
export async function until(
  isDone: () => boolean | Promise<boolean>,
  timeoutMilliseconds: number,
  explain: () => Error,
): Promise<void> {
  const deadline = Date.now() + timeoutMilliseconds;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw explain();
    await sleep(pollMilliseconds);
  }
}

/** The status that an address answers with; nothing when it does not answer. */
export async function statusOf(url: string): Promise<number | undefined> {
  const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  await response?.body?.cancel();
  return response?.status;
}
