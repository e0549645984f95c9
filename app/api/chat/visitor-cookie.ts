/** One visitor per channel: whoever talks to two accounts is two visitors. */
const nameOf = (channelId: string) => `aizuchi_visitor_${channelId}`;

const yearSeconds = 31_536_000;

/** The token that this browser got from the channel's chat page. */
export function visitorTokenOf(request: Request, channelId: string): string | undefined {
  const prefix = `${nameOf(channelId)}=`;
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
}

/** Lets the browser keep the token; no script reads it, no other site sends it. */
export function visitorCookie(channelId: string, token: string, isSecure: boolean): string {
  const attributes = [
    "Path=/api",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${yearSeconds}`,
    ...(isSecure ? ["Secure"] : []),
  ];
  return `${nameOf(channelId)}=${token}; ${attributes.join("; ")}`;
}
