export interface PictureSize {
  width: number;
  height: number;
}

/** Where a JPEG says its size comes after its comments and thumbnail, which seldom take more than this. */
export const headerBytes = 256 * 1024;

/** How many pixels a PNG, JPEG or GIF says it has, from its first bytes; nothing when they do not say (MSG-7). */
export function pictureSize(head: Uint8Array): PictureSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const size = readPng(view) ?? readGif(view) ?? readJpeg(view);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

const png = 0x89504e47;
const ihdr = 0x49484452;

function readPng(view: DataView): PictureSize | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== png || view.getUint32(12) !== ihdr) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const gif = 0x474946;

function readGif(view: DataView): PictureSize | undefined {
  if (view.byteLength < 10 || view.getUint32(0) >>> 8 !== gif) return undefined;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** From segment to segment, until one begins a frame. Bytes of 0xff may stand before a marker. */
function readJpeg(view: DataView): PictureSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** C4, C8 and CC lie among the markers of frames and mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
