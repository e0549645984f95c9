const unencoded = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu;

/** An address with everything percent-encoded that RFC 3986 does not allow: platforms refuse the rest. */
export function encodedAddress(address: string): string {
  const text = address.trim().toWellFormed();
  const ascii = hasForeignHost(text) ? new URL(text).href : text;
  return ascii.replace(/%(?![0-9A-Fa-f]{2})/g, "%25").replace(unencoded, encodeURIComponent);
}

/** Hosts in other scripts have their own ASCII form, which is not percent-encoding. */
function hasForeignHost(text: string): boolean {
  const host = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1] ?? "";
  return /[^ -~]/.test(host) && URL.canParse(text);
}
