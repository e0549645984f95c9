/** A profile as lines of `key: value`, which is how people can write it. */
export function writeProfile(profile: Readonly<Record<string, string>>): string {
  return Object.entries(profile)
    .map(([key, value]) => `${key}: ${value}`)
    .join("\n");
}

/** Lines without a key are left out. */
export function readProfile(text: string): Record<string, string> {
  const lines = text.split("\n").map((line) => /^\s*([^:：]+?)\s*[:：]\s?(.*)$/.exec(line));
  return Object.fromEntries(lines.flatMap((found) => (found?.[1] ? [[found[1], found[2] ?? ""]] : [])));
}
