import { z } from "zod";
import { actionIn } from "./action.schema";
import { type Limit, messageLimits } from "./limits";
import { addFault, lengthFault, limited, listOf, matching, mediaAddress } from "./rules";

const action = actionIn("template");
const colour = matching(/^#[0-9A-Fa-f]{6}$/, "#RRGGBB", ["#FFFFFF"]);

export const templateImageRatios = ["rectangle", "square"] as const;
export const templateImageSizes = ["cover", "contain"] as const;

const look = {
  imageAspectRatio: z.enum(templateImageRatios).optional(),
  imageSize: z.enum(templateImageSizes).optional(),
};

const picture = {
  thumbnailImageUrl: mediaAddress(messageLimits.templateImageUrl).optional(),
  imageBackgroundColor: colour.optional(),
  defaultAction: actionIn("flex").optional(),
};

interface Worded {
  text: string;
  title?: string | undefined;
  thumbnailImageUrl?: string | undefined;
}

/** A picture or a title leaves less room for the text. */
function checkText(checked: { value: Worded; issues: z.core.$ZodRawIssue[] }, alone: Limit, beside: Limit): void {
  const { text, title, thumbnailImageUrl } = checked.value;
  const fault = lengthFault(text, title || thumbnailImageUrl ? beside : alone);
  if (fault) addFault(checked, fault, ["text"]);
}

const buttons = z
  .strictObject({
    type: z.literal("buttons"),
    ...look,
    ...picture,
    title: limited(messageLimits.buttonsTitle).optional(),
    text: z.string(),
    actions: listOf(action, messageLimits.buttonsActions),
  })
  .check((checked) => checkText(checked, messageLimits.buttonsText, messageLimits.buttonsShortText));

const confirm = z.strictObject({
  type: z.literal("confirm"),
  text: limited(messageLimits.confirmText),
  actions: listOf(action, messageLimits.confirmActions),
});

const columnSchema = z
  .strictObject({
    ...picture,
    title: limited(messageLimits.carouselTitle).optional(),
    text: z.string(),
    actions: listOf(action, messageLimits.carouselActions),
  })
  .check((checked) => checkText(checked, messageLimits.carouselText, messageLimits.carouselShortText));

/** All columns have as many buttons; a title or a picture stands in all of them or in none. */
const carousel = z
  .strictObject({ type: z.literal("carousel"), columns: listOf(columnSchema, messageLimits.carouselColumns), ...look })
  .check((checked) => {
    const { columns } = checked.value;
    const [first] = columns;
    if (!first) return;
    for (const [index, column] of columns.entries()) {
      const [limit, found] = [first.actions.length, column.actions.length];
      if (found !== limit) addFault(checked, { code: "columns_differ", limit, found }, ["columns", index, "actions"]);
      if (!column.title !== !first.title) addFault(checked, { code: "titles_differ" }, ["columns", index, "title"]);
      if (!column.thumbnailImageUrl === !first.thumbnailImageUrl) continue;
      addFault(checked, { code: "images_differ" }, ["columns", index, "thumbnailImageUrl"]);
    }
  });

const imageCarousel = z.strictObject({
  type: z.literal("image_carousel"),
  columns: listOf(
    z.strictObject({ imageUrl: mediaAddress(messageLimits.imageCarouselUrl), action: actionIn("imageCarousel") }),
    messageLimits.imageCarouselColumns,
  ),
});

/** LINE's four ready-made layouts (API §5.8). */
export const templateSchema = z.discriminatedUnion("type", [buttons, confirm, carousel, imageCarousel]);
export type LineTemplate = z.infer<typeof templateSchema>;
