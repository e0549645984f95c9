import { sniff } from "./sniff";

/** What a visitor of a chat page may send. */
export const pictureTypes: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/gif"];
export const maxPictureBytes = 5 * 1024 * 1024;

export type PictureProblem = "too_large" | "wrong_type";

/** Enough of a file to know what it is. */
const headBytes = 16;

/** What is wrong with a picture that somebody wants to send, if anything. Runs in the page before the upload, and again on the server. */
export async function checkPicture(file: Blob): Promise<PictureProblem | undefined> {
  if (file.size > maxPictureBytes) return "too_large";
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  return pictureTypes.includes(sniff(head, "image")) ? undefined : "wrong_type";
}
