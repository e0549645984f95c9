/** What somebody said they sent; decides between sound and film where one container carries both. */
export type MediaKind = "image" | "video" | "audio" | "file";

interface Signature {
  contentType: string;
  matches(head: Uint8Array): boolean;
}

/** What a file is by its first bytes, or `application/octet-stream`. What a sender or platform calls it is not believed (INB-195). */
export function sniff(bytes: Uint8Array, kind: MediaKind): string {
  const found = signatures.find(({ matches }) => matches(bytes))?.contentType ?? "application/octet-stream";
  return kind === "audio" ? found.replace(/^video\/(mp4|webm)$/, "audio/$1") : found;
}

const signatures: Signature[] = [
  { contentType: "image/jpeg", matches: (head) => hasBytes(head, [0xff, 0xd8, 0xff]) },
  { contentType: "image/png", matches: (head) => hasBytes(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { contentType: "image/gif", matches: (head) => hasText(head, "GIF87a") || hasText(head, "GIF89a") },
  { contentType: "image/webp", matches: (head) => hasText(head, "RIFF") && hasText(head, "WEBP", 8) },
  { contentType: "audio/wav", matches: (head) => hasText(head, "RIFF") && hasText(head, "WAVE", 8) },
  { contentType: "audio/mp4", matches: (head) => hasText(head, "ftypM4A", 4) },
  { contentType: "video/quicktime", matches: (head) => hasText(head, "ftypqt", 4) },
  { contentType: "video/mp4", matches: isMp4 },
  { contentType: "video/webm", matches: (head) => hasBytes(head, [0x1a, 0x45, 0xdf, 0xa3]) },
  { contentType: "audio/ogg", matches: (head) => hasText(head, "OggS") },
  { contentType: "audio/mpeg", matches: (head) => hasText(head, "ID3") || isFrame(head, [0xfa, 0xfb, 0xf2, 0xf3]) },
  { contentType: "audio/aac", matches: (head) => isFrame(head, [0xf0, 0xf1, 0xf8, 0xf9]) },
  { contentType: "application/pdf", matches: (head) => hasText(head, "%PDF-") },
  { contentType: "application/zip", matches: (head) => hasBytes(head, [0x50, 0x4b, 0x03, 0x04]) },
];

/** Brands of the container that hold film; pictures (HEIC, AVIF) use the same one. */
const filmBrands = [
  "isom",
  "iso2",
  "iso4",
  "iso5",
  "iso6",
  "mp41",
  "mp42",
  "avc1",
  "dash",
  "M4V ",
  "MSNV",
  "3gp4",
  "3gp5",
];

function isMp4(head: Uint8Array): boolean {
  return hasText(head, "ftyp", 4) && filmBrands.some((brand) => hasText(head, brand, 8));
}

/** An MPEG audio frame without a header before it: the sync word, then the version and the layer. */
function isFrame(head: Uint8Array, seconds: readonly number[]): boolean {
  return head[0] === 0xff && seconds.includes(head[1] ?? 0);
}

function hasBytes(head: Uint8Array, expected: readonly number[], at = 0): boolean {
  return expected.every((byte, index) => head[at + index] === byte);
}

function hasText(head: Uint8Array, expected: string, at = 0): boolean {
  return hasBytes(
    head,
    Array.from(expected, (letter) => letter.charCodeAt(0)),
    at,
  );
}
