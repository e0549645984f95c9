import type { Step } from "@/lib/engine";
import type { MediaUse } from "./media-fact";

/** A file that a message shows, and where its address stands. */
export interface MediaAddress {
  url: string;
  /** JSON pointer inside of the step. */
  path: string;
  use: MediaUse;
}

const addressed = new Set(["originalContentUrl", "previewImageUrl", "imageUrl", "thumbnailImageUrl", "iconUrl", "url"]);

const remembered = new WeakMap<Step, readonly MediaAddress[]>();

/** The files that a step's messages show, those inside of drawn messages too. Addresses with placeholders are not known yet. */
export function mediaAddresses(step: Step): readonly MediaAddress[] {
  const known = remembered.get(step) ?? addressesIn(step.messages, "/messages");
  remembered.set(step, known);
  return known;
}

function addressesIn(value: unknown, path: string): MediaAddress[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (typeof member !== "string") return addressesIn(member, at);
    const isFile = addressed.has(key) && /^https?:\/\//i.test(member) && !member.includes("{{");
    return isFile ? [{ url: member, path: at, use: useOf(key, value, at) }] : [];
  });
}

function useOf(key: string, holder: object, path: string): MediaUse {
  if (key === "previewImageUrl") return "preview";
  if (key === "iconUrl" || path.includes("/quickRepl")) return "icon";
  const type = "type" in holder ? holder.type : undefined;
  return type === "video" || type === "audio" ? type : "image";
}
