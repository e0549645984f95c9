import { AppError } from "@/lib/kernel/errors";

/** More than any of our own screens sends; routes that take files say so. */
const usualBytes = 1024 * 1024;

/** The JSON of a request. Throws `too_large` before holding more than it may, `malformed` when it is not JSON. */
export async function readJsonBody(request: Request, maxBytes = usualBytes): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(request, maxBytes));
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    throw new AppError("malformed", "body is not JSON");
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError("too_large", `body is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
