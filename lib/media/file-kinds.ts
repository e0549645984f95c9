/** What the team may upload in order to send it. */
export const fileKinds = ["image", "video", "audio"] as const;
export type FileKind = (typeof fileKinds)[number];

/** By the first bytes of the file, whatever it is called. */
export const fileTypes: Record<FileKind, readonly string[]> = {
  image: ["image/jpeg", "image/png"],
  video: ["video/mp4"],
  audio: ["audio/mpeg", "audio/mp4"],
};

const mebibyte = 1024 * 1024;

/** Pictures as large as platforms take; films and sounds as large as a database should keep: longer ones have an address elsewhere. */
export const maxFileBytes: Record<FileKind, number> = {
  image: 10 * mebibyte,
  video: 20 * mebibyte,
  audio: 20 * mebibyte,
};

/** All files of a workspace together. */
export const maxWorkspaceFileBytes = 2048 * mebibyte;
