/**
 * The header that names a downloaded file (RFC 6266): an ASCII name for old clients, and the real one in its own letters. What
 * file systems refuse is replaced.
 */
export function attachmentHeader(name: string, fallback: string): string {
  const safe = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "_").toWellFormed();
  const encoded = encodeURIComponent(safe).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
