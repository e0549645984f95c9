import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { env, tellNextAuthItsAddress } from "@/lib/kernel/env";
import { nextAuthOptions } from "./next-auth-options";

type NextAuthContext = { params: Promise<{ nextauth: string[] }> };

/** The route of next-auth: what a provider sends people back to. */
export async function handleNextAuth(request: NextRequest, context: NextAuthContext): Promise<Response> {
  tellNextAuthItsAddress();
  return NextAuth(request, context, nextAuthOptions());
}

/** Asks next-auth from a server action as its own pages would: with its CSRF token. Sets the cookies it answers; gives the redirect. */
export async function askNextAuth(action: string[], form: Record<string, string>): Promise<URL> {
  const csrf = await answered(await callNextAuth(["csrf"]));
  const { csrfToken } = await csrf.json();
  const body = new URLSearchParams({ ...form, csrfToken: String(csrfToken) });
  const response = await answered(await callNextAuth(action, body));
  return new URL(response.headers.get("location") ?? "/", env().appUrl);
}

function callNextAuth(action: string[], body?: URLSearchParams): Promise<Response> {
  const url = new URL(`/api/auth/${action.join("/")}`, env().appUrl);
  const request = new NextRequest(url, body ? { method: "POST", body } : undefined);
  return handleNextAuth(request, { params: Promise.resolve({ nextauth: action }) });
}

async function answered(response: Response): Promise<Response> {
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll()) jar.set(cookie);
  return response;
}
