import encodeQr from "qr";

/** Light modules that the standard wants around the symbol, so that scanners find its edge. */
const quietZone = 4;

/**
 * A text as a QR code, drawn as one path. Black on white whatever the theme: half of the scanners cannot read it the other way
 * round.
 */
export function QrCode({ text, label, size = 144 }: { text: string; label: string; size?: number }) {
  const { path, modules } = drawQr(text);
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
      className="flex-none rounded-sm border border-border"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** The same as a file of its own, for print. */
export function qrFile(text: string): string {
  const { path, modules } = drawQr(text);
  const box = `viewBox="0 0 ${modules} ${modules}" shape-rendering="crispEdges"`;
  const drawn = `<rect width="${modules}" height="${modules}" fill="#fff"/><path d="${path}" fill="#000"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${drawn}</svg>`;
}

/** The dark modules of a text's code as a path, on a square of so many modules. */
export function drawQr(text: string): { path: string; modules: number } {
  const rows = encodeQr(text, "raw", { ecc: "medium", border: quietZone });
  const runs = rows.flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { path: runs.join(""), modules: rows.length };
}

function darkRuns(row: boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
