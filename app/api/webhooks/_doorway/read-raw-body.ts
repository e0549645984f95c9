/**
 * The bytes of a request exactly as they came, or `undefined` when there are more than `maxBytes`. A stated length is kept to
 * by the HTTP server itself; a chunked body states none, so what arrives is counted.
 */
export async function readRawBody(request: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  const stated = request.headers.get("content-length");
  if (stated === null || request.headers.has("transfer-encoding")) return readCounted(request, maxBytes);
  return Number(stated) > maxBytes ? undefined : new Uint8Array(await request.arrayBuffer());
}

async function readCounted(request: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}
