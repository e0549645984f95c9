import type { Step } from "@/lib/engine";

/** A file that a message shows, and where its address stands. */
export interface MediaAddress {
  url: string;
  /** JSON pointer inside of the step. */
  path: string;
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
    return isFile ? [{ url: member, path: at }] : [];
  });
}
