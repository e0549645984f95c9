import { AppError } from "@/lib/kernel/errors";

/** More than any of our own screens sends; files have routes of their own. */
const maxBodyBytes = 1024 * 1024;

/** The JSON of a request. Throws `too_large` before holding more than a mebibyte, `malformed` when it is not JSON. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(request));
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    throw new AppError("malformed", "body is not JSON");
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) throw new AppError("too_large", "body is larger than a mebibyte");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
