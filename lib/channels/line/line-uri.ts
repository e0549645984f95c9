const allowed = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu;

/** An address with everything percent-encoded that RFC 3986 does not allow: LINE refuses the rest as `invalid uri`. */
export function toLineUri(uri: string): string {
  const text = uri.trim().toWellFormed();
  const ascii = hasForeignHost(text) ? new URL(text).href : text;
  return ascii.replace(/%(?![0-9A-Fa-f]{2})/g, "%25").replace(allowed, encodeURIComponent);
}

export function isHttps(uri: string): boolean {
  return /^https:\/\/[^/]/i.test(uri.trim());
}

/** Hosts in other scripts have their own ASCII form, which is not percent-encoding. */
function hasForeignHost(text: string): boolean {
  const host = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1] ?? "";
  return /[^ -~]/.test(host) && URL.canParse(text);
}
