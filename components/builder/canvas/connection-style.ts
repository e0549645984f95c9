import type { OutletKind } from "@/lib/canvas/shared";

interface LineStyle {
  dash?: string;
  width: number;
}

const plain: LineStyle = { width: 1.5 };

/** CAN-6: kinds differ by their line, and by what stands on it. */
export const lineStyles: Record<OutletKind, LineStyle> = {
  next: { width: 2 },
  branch: plain,
  button: plain,
  quickReply: plain,
  retry: { dash: "9 4 2 4", width: 1.5 },
  failure: { dash: "9 4 2 4", width: 1.5 },
  implicit: { dash: "6 5", width: 1.5 },
  end: { dash: "6 5", width: 1.5 },
  system: { dash: "1.5 4.5", width: 2 },
};

/** Kinds whose line says it all; the others bear a label. */
export const isPlainLine: Record<OutletKind, boolean> = {
  next: true,
  implicit: true,
  end: true,
  branch: false,
  button: false,
  quickReply: false,
  retry: false,
  failure: false,
  system: false,
};
