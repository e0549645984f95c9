/**
 * Whether a request that changes something comes from our own pages: its Origin must be that of the request itself (as a
 * proxy reports it) or of APP_URL. Browsers always send Origin with such requests; where it is absent, a cookie did not
 * come along by accident unless the browser says that another site is behind it.
 */
export function isSameOrigin(headers: Headers, appUrl: string): boolean {
  const origin = headers.get("origin");
  if (origin === null) return ["same-origin", "none", null].includes(headers.get("sec-fetch-site"));
  if (!URL.canParse(origin)) return false;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin === new URL(appUrl).origin || new URL(origin).host === host;
}
