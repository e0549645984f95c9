/** INS-1: how narrow and how wide the inspector may be, in CSS pixels. */
export const sideWidths = { min: 320, usual: 360, max: 720 } as const;

const stepOfKeys = 16;

/** A width that fits; the usual one for what is none. */
export function fitWidth(width: number): number {
  if (!Number.isFinite(width)) return sideWidths.usual;
  return Math.round(Math.min(sideWidths.max, Math.max(sideWidths.min, width)));
}

/** The width after a key on the handle at the left edge; nothing for keys that do not move it. */
export function widthAfterKey(width: number, key: string): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return fitWidth(width + stepOfKeys);
    case "ArrowRight":
      return fitWidth(width - stepOfKeys);
    case "Home":
      return sideWidths.min;
    case "End":
      return sideWidths.max;
    default:
      return undefined;
  }
}
