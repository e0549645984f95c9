/** The size of a design as LINE counts it: bytes of its JSON in UTF-8. */
export function bytesOf(contents: unknown): number {
  return Buffer.byteLength(JSON.stringify(contents), "utf8");
}
