import type { Definition } from "@/lib/engine";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { sha256 } from "./sha-256";

/** SHA-256 of the canonical meaning (MOD-6), the same that the server writes into a version. Layout has no part in it. */
export function meaningChecksum(meaning: Definition): string {
  return sha256(canonicalMeaning(meaning));
}

/** What `canonicalJson` gives for the whole, put together from its parts, most of which were written down before. */
function canonicalMeaning({ format, settings, steps }: Definition): string {
  const list = steps.map(canonicalText).join(",");
  return `{"format":${format},"settings":${canonicalText(settings)},"steps":[${list}]}`;
}

const texts = new WeakMap<object, string>();

/** The canonical text of a part that never changes, written down once. */
export function canonicalText(part: object): string {
  const text = texts.get(part) ?? canonicalJson(part);
  texts.set(part, text);
  return text;
}
