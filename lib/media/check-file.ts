import { type FileKind, fileTypes, maxFileBytes } from "./file-kinds";
import { sniff } from "./sniff";

export type FileProblem = "too_large" | "wrong_type";

/** Enough of a file to know what it is. */
const headBytes = 16;

/** What is wrong with a file that somebody wants to upload, if anything. Runs in the page before the upload, and again on the server. */
export async function checkFile(file: Blob, kind: FileKind): Promise<FileProblem | undefined> {
  if (file.size > maxFileBytes[kind]) return "too_large";
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  return fileTypes[kind].includes(sniff(head, kind)) ? undefined : "wrong_type";
}
