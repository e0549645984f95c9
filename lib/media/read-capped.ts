/** INB-192: more is not kept, because it would have to be held in memory. */
const maxMediaBytes = 20 * 1024 * 1024;
const readMilliseconds = 60_000;

export type CappedRead = { type: "read"; bytes: Buffer } | { type: "too_large" } | { type: "too_slow" };

/** Reads a body to its end unless it is too large or takes too long; the rest is then not asked for. */
export async function readCapped(
  body: ReadableStream<Uint8Array>,
  { maxBytes = maxMediaBytes, milliseconds = readMilliseconds } = {},
): Promise<CappedRead> {
  const reader = body.getReader();
  let isLate = false;
  const deadline = setTimeout(() => {
    isLate = true;
    void reader.cancel("too slow").catch(() => undefined);
  }, milliseconds);
  try {
    const bytes = await readAll(reader, maxBytes);
    if (isLate) return { type: "too_slow" };
    return bytes ? { type: "read", bytes } : { type: "too_large" };
  } finally {
    clearTimeout(deadline);
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel("too large");
      return undefined;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
