import { isObject, type Json, type JsonObject, listAt, stringAt } from "../core/json";
import limits from "../data/line-limits.json";
import { action } from "./actions";
import {
  anything,
  type Check,
  checkShape,
  list,
  matching,
  oneOf,
  optional,
  required,
  type Shape,
  text,
} from "./checks";
import type { Unit } from "./length";
import type { Spot } from "./spot";
import { mediaUrl } from "./urls";

const buttons = limits.message["template.buttons"];
const confirm = limits.message["template.confirm"];
const carousel = limits.message["template.carousel"];
const imageCarousel = limits.message["template.image_carousel"];
const grapheme: Unit = "grapheme";

const colour = matching(/^#[0-9A-Fa-f]{6}$/, "invalid color");
const looks: Shape = {
  imageAspectRatio: optional(oneOf(buttons.imageAspectRatio)),
  imageSize: optional(oneOf(buttons.imageSize)),
};

const buttonsShape: Shape = {
  type: required(anything),
  thumbnailImageUrl: optional(mediaUrl(buttons.thumbnailImageUrl.max)),
  ...looks,
  imageBackgroundColor: optional(colour),
  title: optional(text({ min: 1, max: buttons.title.max, unit: grapheme })),
  text: required(anything),
  defaultAction: optional(action("flex.other")),
  actions: required(list(action("template"), buttons.actions)),
};

const confirmShape: Shape = {
  type: required(anything),
  text: required(text({ min: 1, max: confirm.text.max, unit: grapheme })),
  actions: required(list(action("template"), { min: confirm.actions.exactly, max: confirm.actions.exactly })),
};

const columnShape: Shape = {
  thumbnailImageUrl: optional(mediaUrl(buttons.thumbnailImageUrl.max)),
  imageBackgroundColor: optional(colour),
  title: optional(text({ min: 1, max: carousel["columns[].title"].max, unit: grapheme })),
  text: required(anything),
  defaultAction: optional(action("flex.other")),
  actions: required(list(action("template"), carousel["columns[].actions"])),
};

const imageColumnShape: Shape = {
  imageUrl: required(mediaUrl(imageCarousel["columns[].imageUrl"].max)),
  action: required(action("template.image_carousel")),
};

function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}

/** The text of a card has less room once a title or a picture stands above it. */
function checkCardText(card: JsonObject, spot: Spot, rule: { max: number; maxWithImageOrTitle: number }): void {
  if (!isGiven(card.text)) return;
  const crowded = isGiven(card.title) || isGiven(card.thumbnailImageUrl);
  text({ min: 1, max: crowded ? rule.maxWithImageOrTitle : rule.max, unit: grapheme })(
    card.text ?? "",
    spot.key("text"),
  );
}

const column: Check = (value, spot) => {
  if (checkShape(value, spot, columnShape)) checkCardText(value, spot, carousel["columns[].text"]);
};

const imageColumn: Check = (value, spot) => {
  checkShape(value, spot, imageColumnShape);
};

const carouselShape: Shape = { type: required(anything), ...looks, columns: required(list(column, carousel.columns)) };
const imageCarouselShape: Shape = {
  type: required(anything),
  columns: required(list(imageColumn, imageCarousel.columns)),
};

/** All columns of a carousel must be built alike; the first that differs is named. */
function checkAlike(template: JsonObject, spot: Spot): void {
  const columns = listAt(template, "columns").filter(isObject);
  const first = columns[0];
  if (!first) return;
  const places = spot.key("columns");
  for (const [index, other] of columns.entries()) {
    const place = places.item(index);
    if (listAt(other, "actions").length !== listAt(first, "actions").length) {
      place.key("actions").fail("all columns must have the same number of actions");
    }
    if (isGiven(other.title) !== isGiven(first.title)) place.key("title").fail("must be in all columns or in none");
    if (isGiven(other.thumbnailImageUrl) !== isGiven(first.thumbnailImageUrl)) {
      place.key("thumbnailImageUrl").fail("must be in all columns or in none");
    }
  }
}

/** Checks the `template` of a template message; `spot` is its place. */
export function checkTemplate(template: JsonObject, spot: Spot): void {
  switch (stringAt(template, "type")) {
    case "buttons":
      if (checkShape(template, spot, buttonsShape)) checkCardText(template, spot, buttons.text);
      return;
    case "confirm":
      checkShape(template, spot, confirmShape);
      return;
    case "carousel":
      if (checkShape(template, spot, carouselShape)) checkAlike(template, spot);
      return;
    case "image_carousel":
      checkShape(template, spot, imageCarouselShape);
      return;
    default:
      oneOf(["buttons", "confirm", "carousel", "image_carousel"])(template.type ?? "", spot.key("type"));
  }
}
