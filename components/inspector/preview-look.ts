/** MSG-16: phones on which messages can be looked at. */
export const previewDevices = ["android360", "ios390", "ios430", "android430"] as const;
export type PreviewDevice = (typeof previewDevices)[number];

export interface PreviewLook {
  device: PreviewDevice;
  theme: "page" | "light" | "dark";
}

export const defaultLook: PreviewLook = { device: "ios390", theme: "page" };

const themes = ["page", "light", "dark"] as const satisfies readonly PreviewLook["theme"][];

/** A look as a browser keeps it; nothing for one that was put away, and the usual one for one that is not known any more. */
export function readLook(kept: string | null): PreviewLook | undefined {
  if (!kept) return undefined;
  const [device, theme] = kept.split(" ");
  return {
    device: previewDevices.find((known) => known === device) ?? defaultLook.device,
    theme: themes.find((known) => known === theme) ?? defaultLook.theme,
  };
}

export function writeLook(look: PreviewLook | undefined): string {
  return look ? `${look.device} ${look.theme}` : "";
}

interface DeviceLook {
  width: number;
  /** Phones of the two kinds differ in their letters, and in how round their bubbles are. */
  font: string;
}

const iosFont = '-apple-system, "SF Pro Text", "Hiragino Sans", "Noto Sans JP", sans-serif';
const androidFont = 'Roboto, "Noto Sans JP", "Noto Sans CJK JP", sans-serif';

export const deviceLooks: Record<PreviewDevice, DeviceLook> = {
  android360: { width: 360, font: androidFont },
  ios390: { width: 390, font: iosFont },
  ios430: { width: 430, font: iosFont },
  android430: { width: 430, font: androidFont },
};
