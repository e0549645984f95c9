/** Runs of stickers that accounts may send, as public integrations have found them: package, first, last (API §5.4). */
export const sendableStickers: readonly { packageId: string; first: number; last: number }[] = [
  { packageId: "446", first: 1988, last: 2027 },
  { packageId: "789", first: 10855, last: 10894 },
  { packageId: "1070", first: 17839, last: 17878 },
  { packageId: "6136", first: 10551376, last: 10551399 },
  { packageId: "6325", first: 10979904, last: 10979927 },
  { packageId: "6359", first: 11069848, last: 11069871 },
  { packageId: "11537", first: 52002734, last: 52002773 },
  { packageId: "11538", first: 51626494, last: 51626533 },
  { packageId: "11539", first: 52114110, last: 52114149 },
];

/** Whether a sticker is of the published list; of others LINE alone knows. */
export function isKnownSticker(packageId: string, stickerId: string): boolean {
  if (!/^\d+$/.test(stickerId)) return false;
  const id = Number(stickerId);
  return sendableStickers.some((run) => run.packageId === packageId && id >= run.first && id <= run.last);
}
