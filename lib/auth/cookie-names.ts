/**
 * Cookies of the auth session. Browsers accept the `__Secure-` prefix over https only, so its absence never
 * weakens an installation that has https.
 */
export function cookieNames(isSecure: boolean) {
  const prefix = isSecure ? "__Secure-" : "";
  return {
    session: `${prefix}aizuchi.session`,
    invitation: `${prefix}aizuchi.invitation`,
    link: `${prefix}aizuchi.link`,
  };
}
