/** `auto` lets the width of the window decide. */
export type NavPreference = "auto" | "wide" | "rail";

/** Cookie in which the person's choice is kept, so that the server's first markup is right. */
export const navCookie = "nav";

/** Narrows the cookie's value. */
export function parseNavPreference(value: string | undefined): NavPreference {
  return value === "wide" || value === "rail" ? value : "auto";
}

/** The inbox and the canvas need every pixel: there the navigation is always a rail. */
export function isRailOnly(pathname: string): boolean {
  return /^\/[^/]+\/(inbox(\/|$)|interactions\/[^/]+\/(edit|versions|compare|analytics)(\/|$))/.test(pathname);
}
