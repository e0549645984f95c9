import type { IncomingMessage } from "node:http";

/** The first bytes of an answer, at most `most`; what comes after them is not waited for. */
export async function readHead(
  response: IncomingMessage,
  most: number,
): Promise<{ bytes: Buffer; isTruncated: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > most) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, most), isTruncated: size > most };
}
