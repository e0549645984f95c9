/** PostgreSQL's five-character code of a failed statement, wherever the driver and Drizzle have wrapped it. */
export function sqlState(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ("code" in inner && typeof inner.code === "string" && /^[0-9A-Z]{5}$/.test(inner.code)) return inner.code;
  }
  return undefined;
}

/** The values themselves were refused: data exceptions (22) and violated constraints (23). Trying again changes nothing. */
export function isRowFault(error: unknown): boolean {
  return /^2[23]/.test(sqlState(error) ?? "");
}

/** Another transaction was in the way: the same work succeeds when it is done again from the start. */
export function isCollision(error: unknown): boolean {
  return ["23505", "40001", "40P01"].includes(sqlState(error) ?? "");
}
