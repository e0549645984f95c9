import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, cookieNames, pathHeader } from "@/lib/auth/shared";
import { isDevelopment } from "@/lib/kernel/env";
import { reservedSlugs } from "@/lib/workspaces/shared";

/** Pages only: routes answer the signed-out themselves, and webhooks must not pass through anything they do not need. */
export const config = { matcher: ["/((?!api/|v1/|_next/|.*\\.[a-z0-9]+$).*)"] };

/**
 * Sends the signed-out to the sign-in page and gives every page its content security policy. It looks at the cookie's presence
 * and never decides what somebody may do: `lib/auth` does, with every request.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const slug = pathname.split("/")[1] ?? "";
  const isWorkspace = slug !== "" && !reservedSlugs.has(slug);
  if (isWorkspace && !hasSessionCookie(request)) {
    const target = new URL("/sign-in", request.url);
    target.searchParams.set("next", `${pathname}${search}`);
    return NextResponse.redirect(target);
  }
  const response = withPolicy(request);
  if (isWorkspace) rememberWorkspace(request, response, slug);
  return response;
}

function hasSessionCookie({ cookies }: NextRequest): boolean {
  return [true, false].some((isSecure) => cookies.has(cookieNames(isSecure).session));
}

/** Next puts the nonce that it finds in the request's policy on its own scripts; the root layout reads `x-nonce` for the rest. */
function withPolicy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, isDevelopment());
  const headers = new Headers(request.headers);
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

const yearSeconds = 31_536_000;

/** Where `/` leads next time. */
function rememberWorkspace(request: NextRequest, response: NextResponse, slug: string): void {
  if (request.cookies.get("workspace")?.value === slug) return;
  response.cookies.set("workspace", slug, { path: "/", sameSite: "lax", httpOnly: true, maxAge: yearSeconds });
}
