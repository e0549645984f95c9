/**
 * What a page may load. Pictures come from anywhere over https, because profile and message pictures live with the platforms, and
 * over http from this machine, where the pretend platform keeps them.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const media = "'self' data: blob: https: http://localhost:* http://127.0.0.1:*";
  const directives = {
    "default-src": "'self'",
    // Hot reload evaluates code; nothing else does.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": media,
    "media-src": media,
    "font-src": "'self' data:",
    "connect-src": `'self'${isDevelopment ? " ws:" : ""}`,
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-src": "'self'",
    "frame-ancestors": "'self'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
