/** The two halves of `<number>.<path>` as they are being written: either may still be missing. */
export function chainParts(to: string): { number: number; path: string } {
  const dot = to.indexOf(".");
  const [number, path] = dot < 0 ? [to, ""] : [to.slice(0, dot), to.slice(dot + 1)];
  return { number: /^\d+$/.test(number) ? Number(number) : 0, path };
}

export function chainTo(number: number, path: string): string {
  return `${number}.${path}`;
}
