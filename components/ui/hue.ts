/** Colours of avatars and tags. The classes live in `app/globals.css`. */
export const hues = ["ai", "matsuba", "yamabuki", "fuji", "tsutsuji", "asagi", "shu", "sumi"] as const;

export type Hue = (typeof hues)[number];

const personalHues = hues.filter((hue) => hue !== "shu" && hue !== "sumi");

/** The same id always has the same colour. Vermilion and ink are left out: they mean danger and nothing. */
export function hueOf(id: string): Hue {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return personalHues[hash % personalHues.length] ?? "ai";
}
