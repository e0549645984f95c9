const linkSchemes = new Set(["http:", "https:", "tel:", "mailto:", "line:"]);
const mediaSchemes = new Set(["http:", "https:", "blob:"]);

/** The address when a click may lead there; nothing for `javascript:` and other schemes that could act in our page. */
export function safeLink(value: string | undefined): string | undefined {
  return withScheme(value, linkSchemes);
}

/** The address when a picture, film or sound may be loaded from it; paths of our own host are fine. */
export function safeMedia(value: string | undefined): string | undefined {
  if (value?.startsWith("/") && !value.startsWith("//")) return value;
  return withScheme(value, mediaSchemes);
}

function withScheme(value: string | undefined, schemes: ReadonlySet<string>): string | undefined {
  if (!value || !URL.canParse(value)) return undefined;
  return schemes.has(new URL(value).protocol) ? value : undefined;
}
