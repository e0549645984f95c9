import type { Check } from "./checks";
import { text } from "./checks";

const rfc3986 = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;
const linkSchemes = ["http", "https", "line", "tel"];

function hasScheme(value: string, schemes: readonly string[]): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined || !schemes.includes(scheme)) return false;
  // Hierarchical schemes need an authority; `tel:` has none.
  return scheme === "tel" ? value.length > 4 : /^[a-z]+:\/\/[^/?#]/i.test(value);
}

function url(max: number, schemes: readonly string[]): Check {
  const length = text({ max });
  return (value, spot) => {
    if (typeof value !== "string") return length(value, spot);
    if (value === "") return spot.missing();
    if (value.length > max) {
      return spot.dialect === "plain" ? length(value, spot) : spot.fail(`size must be between 0 and ${max}`);
    }
    if (!rfc3986.test(value) || !hasScheme(value, schemes))
      spot.fail(spot.dialect === "menu" ? "invalid uri" : "invalid uri scheme");
  };
}

/** The address of a picture, film or sound: absolute, https, only characters that RFC 3986 knows. */
export function mediaUrl(max: number): Check {
  return url(max, ["https"]);
}

/** A link that a tap opens. */
export function linkUrl(max: number): Check {
  return url(max, linkSchemes);
}
