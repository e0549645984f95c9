import { sendableStickers } from "@/lib/messages";
import packages from "./stickers/packages.json" with { type: "json" };
import vocabulary from "./stickers/words.json" with { type: "json" };

export interface KnownSticker {
  packageId: string;
  stickerId: string;
  /** What it shows, in words of one language; nothing where only the number is known. */
  name: Record<"ja" | "en", string>;
}

interface Entry extends KnownSticker {
  sought: readonly string[];
}

type Words = Record<"ja" | "en", string>;

const words: Readonly<Record<string, Words>> = vocabulary;

/** The packages that accounts may send, with their titles. */
export const stickerPackages: readonly { packageId: string; title: Words }[] = packages;

let remembered: readonly Entry[] | undefined;

/** Stickers by what they show, in either language whatever the page speaks, by character, package or number (MSG-1). */
export function findStickers(query: string, packageId?: string): readonly KnownSticker[] {
  remembered ??= packages.flatMap(entriesOf);
  const sought = folded(query).split(/\s+/).filter(Boolean);
  return remembered.filter(
    (entry) =>
      (packageId === undefined || entry.packageId === packageId) && sought.every((word) => isFound(word, entry.sought)),
  );
}

/** Latin words are found by how they begin, or `ok` would find every cook; Japanese ones have no such beginnings. */
function isFound(word: string, among: readonly string[]): boolean {
  const isLatin = /^[\p{Script=Latin}\d]/u.test(word);
  return among.some((candidate) => (isLatin ? candidate.startsWith(word) : candidate.includes(word)));
}

function entriesOf({ packageId, title, all, each }: (typeof packages)[number]): Entry[] {
  const run = sendableStickers.find((candidate) => candidate.packageId === packageId);
  if (!run) return [];
  const own = each.split(", ");
  return Array.from({ length: run.last - run.first + 1 }, (_, index) => {
    const tags = `${own[index] ?? ""} ${all}`.split(" ").flatMap((tag) => words[tag] ?? []);
    const stickerId = String(run.first + index);
    const sought = [...tags, title].flatMap(({ ja, en }) => folded(`${ja} ${en}`).split(/[\s,、]+/));
    return { packageId, stickerId, name: nameOf(tags), sought: [...sought, stickerId, packageId] };
  });
}

function nameOf(tags: readonly Words[]): Words {
  const firsts = (language: "ja" | "en") => tags.map((tag) => tag[language].split(/, |、/)[0] ?? "");
  return { ja: firsts("ja").join("・"), en: firsts("en").join(", ") };
}

/** Width, case and the two kana make no difference. */
function folded(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return plain.replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60));
}
