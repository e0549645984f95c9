/** Opens what a button leads to; telephone and mail addresses are the system's. */
export function openLink(uri: string): void {
  if (/^https?:\/\//i.test(uri)) window.open(uri, "_blank", "noopener,noreferrer");
  else if (/^(tel|mailto):/i.test(uri)) window.location.assign(uri);
}
