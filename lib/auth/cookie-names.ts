/**
 * Cookies of the auth session. Browsers take the `__Secure-` prefix over https only, where it keeps a plain-http page of the
 * same host from planting one.
 */
export function cookieNames(isSecure: boolean) {
  const prefix = isSecure ? "__Secure-" : "";
  return {
    session: `${prefix}aizuchi.session`,
    /** The invitation for which somebody went to a provider: it lets them have an account when they come back. */
    invitation: `${prefix}aizuchi.invitation`,
    /** Whose account the provider's is to be linked to. */
    link: `${prefix}aizuchi.link`,
  };
}

/** Not readable by scripts, not sent along by other sites' forms. */
export function cookieOptions(isSecure: boolean) {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure };
}
