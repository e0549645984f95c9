/** The page of ours that `next` names, or the start page: nobody is led to another site by a link to our sign-in. */
export function safeNext(next: string | null | undefined): string {
  const base = "http://here.invalid";
  if (!next?.startsWith("/") || !URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : "/";
}
