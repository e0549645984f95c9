/** A database that answers but cannot serve the product. The message is complete: it says what to do. */
export class UnfitDatabaseError extends Error {
  override readonly name = "UnfitDatabaseError";
}
