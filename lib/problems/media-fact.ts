import { lineRequestLimits } from "@/lib/messages";
import type { MediaFault } from "./world";

/** What was found out about a file: what it is and how much it weighs, as far as its server tells, or why it was not there. */
export type MediaFact = "unreachable" | "not_found" | { contentType: string; byteSize: number | null };

/** What a message shows a file as: each has its own types and weight. */
export type MediaUse = "image" | "preview" | "icon" | "video" | "audio";

interface Demand {
  contentTypes: readonly string[];
  maxBytes: number;
}

const { image, video, audio } = lineRequestLimits.media;
const pictures = ["image/jpeg", "image/png"];

const demands: Record<MediaUse, Demand> = {
  image: { contentTypes: pictures, maxBytes: image.originalContentUrl.maxFileBytes },
  preview: { contentTypes: pictures, maxBytes: image.previewImageUrl.maxFileBytes },
  icon: { contentTypes: pictures, maxBytes: image.previewImageUrl.maxFileBytes },
  video: { contentTypes: ["video/mp4"], maxBytes: video.originalContentUrl.maxFileBytes },
  audio: {
    contentTypes: ["audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/m4a", "audio/aac", "video/mp4"],
    maxBytes: audio.originalContentUrl.maxFileBytes,
  },
};

/** Servers say this of files that they know nothing about; it proves nothing. */
const untold = new Set(["", "application/octet-stream", "binary/octet-stream"]);

/** Why a file cannot be shown as it is meant to be; nothing when it can, or when that is not known. */
export function faultOfMedia(fact: MediaFact, use: MediaUse): MediaFault | undefined {
  if (typeof fact === "string") return fact;
  const { contentTypes, maxBytes } = demands[use];
  if (!untold.has(fact.contentType) && !contentTypes.includes(fact.contentType)) return "wrong_type";
  return fact.byteSize !== null && fact.byteSize > maxBytes ? "too_large" : undefined;
}
