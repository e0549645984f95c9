import { readPublicFile } from "@/lib/actions";
import { sniff } from "./sniff";

/** As large as a picture of a message may be (`data/line-limits.json`). */
const maxBytes = 10 * 1024 * 1024;

const shownTypes = /^image\/(jpeg|png|gif|webp)$/;

/**
 * A picture from elsewhere as an answer to a browser (SEC-1): what its first bytes do not show to be a picture is not passed on,
 * whatever its server calls it, so a drawing with scripts never arrives. Nothing when there is no such picture.
 */
export async function fetchPicture(
  url: string,
  read: (url: string, maxBytes: number) => Promise<Uint8Array | undefined> = readPublicFile,
): Promise<Response | undefined> {
  const bytes = await read(url, maxBytes);
  const contentType = bytes && sniff(bytes, "image");
  if (!bytes || !contentType || !shownTypes.test(contentType)) return undefined;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": contentType,
      "content-length": String(bytes.byteLength),
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, max-age=3600",
    },
  });
}
