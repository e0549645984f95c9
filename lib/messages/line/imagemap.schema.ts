import { z } from "zod";
import { imagemapWidth, linkSchemes, messageLimits } from "./limits";
import { addFault, address, addWarning, between, limited, listOf, mediaAddress, wholeFrom } from "./rules";

/** A rectangle in the picture's own coordinates, 1040 units wide. */
export const imagemapAreaSchema = z.strictObject({
  x: wholeFrom(0),
  y: wholeFrom(0),
  width: wholeFrom(0),
  height: wholeFrom(0),
});
export type ImagemapArea = z.infer<typeof imagemapAreaSchema>;

const common = { label: limited(messageLimits.imagemapLabel).optional(), area: imagemapAreaSchema };

export const imagemapActionSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("uri"), ...common, linkUri: address(messageLimits.imagemapUri, linkSchemes) }),
  z.strictObject({ type: z.literal("message"), ...common, text: limited(messageLimits.imagemapText) }),
  z.strictObject({ type: z.literal("clipboard"), ...common, clipboardText: limited(messageLimits.imagemapClipboard) }),
]);
export type ImagemapAction = z.infer<typeof imagemapActionSchema>;

const videoSchema = z.strictObject({
  originalContentUrl: mediaAddress(messageLimits.videoUrl),
  previewImageUrl: mediaAddress(messageLimits.videoPreviewUrl),
  area: imagemapAreaSchema,
  externalLink: z
    .strictObject({
      linkUri: address(messageLimits.imagemapLinkUri, linkSchemes),
      label: limited(messageLimits.imagemapLinkLabel),
    })
    .optional(),
});

const width = z.number().check((checked) => {
  if (checked.value === imagemapWidth) return;
  addFault(checked, { code: "not_one_of", limit: String(imagemapWidth), found: checked.value });
});

export const imagemapShape = {
  type: z.literal("imagemap"),
  baseUrl: mediaAddress(messageLimits.imagemapBaseUrl),
  altText: limited(messageLimits.altText),
  baseSize: z.strictObject({ width, height: between(1, 100_000, { whole: true }) }),
  actions: listOf(imagemapActionSchema, messageLimits.imagemapActions),
  video: videoSchema.optional(),
};

interface Imagemap {
  baseSize: { width: number; height: number };
  actions: ImagemapAction[];
  video?: { area: ImagemapArea } | undefined;
}

/** An area that reaches beyond the picture cannot be tapped there. */
export function checkAreas(checked: { value: Imagemap; issues: z.core.$ZodRawIssue[] }): void {
  const { baseSize, actions, video } = checked.value;
  const areas: [ImagemapArea, PropertyKey[]][] = actions.map(({ area }, index) => [area, ["actions", index, "area"]]);
  if (video) areas.push([video.area, ["video", "area"]]);
  for (const [area, path] of areas) {
    if (area.x + area.width <= baseSize.width && area.y + area.height <= baseSize.height) continue;
    const limit = `${baseSize.width} × ${baseSize.height}`;
    addWarning(
      checked,
      { code: "area_outside", limit, found: `${area.x + area.width} × ${area.y + area.height}` },
      path,
    );
  }
}
