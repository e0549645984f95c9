import { lineRequestLimits, pictureLimits } from "@/lib/messages";

/** What the team may upload in order to send it: pictures by what they are for, films and sounds. */
export const fileKinds = ["image", "preview", "card", "icon", "video", "audio"] as const;
export type FileKind = (typeof fileKinds)[number];

export const pictureKinds = ["image", "preview", "card", "icon"] as const;
export type PictureKind = (typeof pictureKinds)[number];

const { image, preview, card, icon } = pictureLimits;
const mebibyte = 1024 * 1024;

/** By the first bytes of the file, whatever it is called. */
export const fileTypes: Record<FileKind, readonly string[]> = {
  image: typesOf(image.formats),
  preview: typesOf(preview.formats),
  card: typesOf(card.formats),
  icon: typesOf(icon.formats),
  video: ["video/mp4"],
  audio: ["audio/mpeg", "audio/mp4"],
};

/** Pictures as large as platforms take; films and sounds as large as a database should keep: longer ones have an address elsewhere. */
export const maxFileBytes: Record<FileKind, number> = {
  image: image.maxBytes,
  preview: preview.maxBytes,
  card: card.maxBytes,
  icon: icon.maxBytes,
  video: Math.min(20 * mebibyte, lineRequestLimits.media.video.originalContentUrl.maxFileBytes),
  audio: Math.min(20 * mebibyte, lineRequestLimits.media.audio.originalContentUrl.maxFileBytes),
};

interface PixelRule {
  /** Of the longer side. */
  maxSide: number;
  isSquare?: boolean;
}

/** MSG-7: platforms bound the pixels of cards and icons. Of others they say nothing, but no phone shows more than this. */
export const pixelRules: Record<PictureKind, PixelRule> = {
  image: { maxSide: 10_000 },
  preview: { maxSide: 10_000 },
  card: { maxSide: card.maxSide },
  icon: { maxSide: 1_024, isSquare: icon.isSquare },
};

export function isPictureKind(kind: FileKind): kind is PictureKind {
  return kind !== "video" && kind !== "audio";
}

function typesOf(formats: readonly string[]): string[] {
  return formats.map((format) => `image/${format}`);
}

/** All files of a workspace together. */
export const maxWorkspaceFileBytes = 2048 * mebibyte;
