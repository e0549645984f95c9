import { visitorCookie } from "./visitor-cookie";

/** A status alone, with the token of a visitor who was not known yet. */
export function answerVisitor(request: Request, channelId: string, status: number, newToken?: string): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  const isSecure = request.headers.get("x-forwarded-proto") === "https" || request.url.startsWith("https:");
  if (newToken) headers.append("set-cookie", visitorCookie(channelId, newToken, isSecure));
  return new Response(null, { status, headers });
}
