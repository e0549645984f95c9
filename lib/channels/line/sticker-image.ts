/** Where LINE keeps the picture of a sticker. */
export function stickerImageUrl(stickerId: string): string | undefined {
  return /^\d+$/.test(stickerId)
    ? `https://stickershop.line-scdn.net/stickershop/v1/sticker/${stickerId}/android/sticker.png`
    : undefined;
}
