import { parseByteRange } from "./byte-range";
import type { MediaFile } from "./media-file";

/** What a browser may show by itself; everything else is only offered as a download (INB-195). */
const shownTypes = /^(image\/(jpeg|png|gif|webp)|video\/.+|audio\/.+)$/;

/**
 * A medium as an answer to a browser, in the part that was asked for. It is asked for anew each time it is shown, so that losing
 * a permission or unsending takes effect at once; what the browser still has is then not sent again.
 */
export async function respondWithMedia(
  file: MediaFile,
  request: Request,
  audience: keyof typeof caching = "member",
): Promise<Response> {
  const headers = headersOf(file, caching[audience]);
  if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
  const range = parseByteRange(request.headers.get("range"), file.byteSize);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${file.byteSize}` } });
  }
  const { start, end } = range ?? { start: 0, end: file.byteSize - 1 };
  const bytes = new Uint8Array(await file.read(start, end));
  const length = { "content-length": String(bytes.byteLength) };
  if (!range) return new Response(bytes, { headers: { ...headers, ...length } });
  const contentRange = `bytes ${start}-${end}/${file.byteSize}`;
  return new Response(bytes, { status: 206, headers: { ...headers, ...length, "content-range": contentRange } });
}

/** What a member sees is asked for anew each time; what the team sends is at an address of its own and never changes. */
const caching = { member: "private, no-cache", public: "public, max-age=31536000, immutable" };

function headersOf({ contentType, sha256, fileName }: MediaFile, cacheControl: string) {
  return {
    "content-type": contentType,
    "content-disposition": shownTypes.test(contentType) ? "inline" : attachment(fileName),
    "x-content-type-options": "nosniff",
    // Opened as a page of its own it can do nothing, whatever it turns out to be.
    "content-security-policy":
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
    "cache-control": cacheControl,
    "accept-ranges": "bytes",
    etag: `"${sha256}"`,
  };
}

function attachment(fileName: string | undefined): string {
  if (!fileName) return "attachment";
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(/['()*]/g, escapeLetter);
  return `attachment; filename*=UTF-8''${encoded}`;
}

function escapeLetter(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
