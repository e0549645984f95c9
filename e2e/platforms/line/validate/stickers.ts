/** Sendable stickers: package id and the first and last sticker of each run (line-messaging-api section 5.4). */
const ranges: readonly (readonly [string, number, number])[] = [
  ["446", 1988, 2027],
  ["789", 10855, 10894],
  ["1070", 17839, 17878],
  ["6136", 10551376, 10551399],
  ["6325", 10979904, 10979927],
  ["6359", 11069848, 11069871],
  ["11537", 52002734, 52002773],
  ["11538", 51626494, 51626533],
  ["11539", 52114110, 52114149],
];

/** True for stickers of the published list and for those a world file adds as `package/sticker`. */
export function isSendableSticker(packageId: string, stickerId: string, extra: ReadonlySet<string>): boolean {
  if (extra.has(`${packageId}/${stickerId}`)) return true;
  if (!/^\d+$/.test(stickerId)) return false;
  const id = Number(stickerId);
  return ranges.some(([pack, first, last]) => pack === packageId && id >= first && id <= last);
}
