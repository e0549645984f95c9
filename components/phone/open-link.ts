/** Opens what a button led to. Other schemes than the web's own mean something on a real phone only. */
export function openLink(uri: string): void {
  if (/^https?:\/\//i.test(uri)) window.open(uri, "_blank", "noopener,noreferrer");
}
