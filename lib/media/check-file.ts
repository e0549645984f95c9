import { type FileKind, fileTypes, isPictureKind, maxFileBytes, type PictureKind, pixelRules } from "./file-kinds";
import { headerBytes, pictureSize } from "./picture-size";
import { sniff } from "./sniff";

export type FileProblem = "too_large" | "wrong_type" | "unreadable" | "too_many_pixels" | "not_square";

/**
 * What is wrong with a file that somebody wants to upload, if anything: its size, what its bytes say it is, and of a picture the
 * pixels. Runs in the page before the upload, and again on the server (MSG-7).
 */
export async function checkFile(file: Blob, kind: FileKind): Promise<FileProblem | undefined> {
  if (file.size > maxFileBytes[kind]) return "too_large";
  const head = new Uint8Array(await file.slice(0, headerBytes).arrayBuffer());
  if (!fileTypes[kind].includes(sniff(head, isPictureKind(kind) ? "image" : kind))) return "wrong_type";
  return isPictureKind(kind) ? checkPixels(head, kind) : undefined;
}

function checkPixels(head: Uint8Array, kind: PictureKind): FileProblem | undefined {
  const { maxSide, isSquare } = pixelRules[kind];
  const size = pictureSize(head);
  if (!size) return "unreadable";
  if (Math.max(size.width, size.height) > maxSide) return "too_many_pixels";
  return isSquare && size.width !== size.height ? "not_square" : undefined;
}
