/** LINE loads pictures, films and sounds over https only. */
export function isHttps(uri: string): boolean {
  return /^https:\/\/[^/]/i.test(uri.trim());
}
