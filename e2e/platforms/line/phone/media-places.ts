import { isObject, type Json, type JsonObject, stringAt } from "../core/json";
import limits from "../data/line-limits.json";

const { image, video, audio, imagemap, flex, common } = limits.message;
const thumbnail = limits.message["template.buttons"].thumbnailImageUrl;

/** A picture, film or sound that a message names, and what LINE's phones accept there. */
export interface MediaPlace {
  url: string;
  /** Path of the property inside the message. */
  at: string;
  formats: readonly string[];
  maxBytes: number;
  maxWidth?: number;
}

const pictures = ["jpeg", "png"];

type Rule = Omit<MediaPlace, "url" | "at">;

function ruleFor(type: string, name: string): Rule | undefined {
  switch (`${type}.${name}`) {
    case "image.originalContentUrl":
      return { formats: image.originalContentUrl.formats, maxBytes: image.originalContentUrl.maxFileBytes };
    case "video.originalContentUrl":
      return { formats: video.originalContentUrl.formats, maxBytes: video.originalContentUrl.maxFileBytes };
    case "audio.originalContentUrl":
      return { formats: audio.originalContentUrl.formats, maxBytes: audio.originalContentUrl.maxFileBytes };
    case "icon.url":
      return { formats: pictures, maxBytes: flex.iconUrl.maxFileBytes };
    case "image.url":
      return { formats: pictures, maxBytes: flex.imageUrl.maxFileBytes };
  }
  if (name === "previewImageUrl" || name === "previewUrl")
    return { formats: pictures, maxBytes: image.previewImageUrl.maxFileBytes };
  if (name === "thumbnailImageUrl")
    return { formats: pictures, maxBytes: thumbnail.maxFileBytes, maxWidth: thumbnail.maxWidth };
  if (name === "iconUrl" || name === "imageUrl")
    return { formats: ["png"], maxBytes: common["sender.iconUrl"].maxFileBytes };
  return undefined;
}

function imagemapPlaces(message: JsonObject): MediaPlace[] {
  const base = stringAt(message, "baseUrl");
  if (message.type !== "imagemap" || base === undefined) return [];
  const { widths, maxFileBytes } = imagemap.baseUrl;
  return widths.map((width) => ({
    url: `${base}/${width}`,
    at: `baseUrl/${width}`,
    formats: pictures,
    maxBytes: maxFileBytes,
  }));
}

function walk(node: Json | undefined, at: string, found: MediaPlace[]): void {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) walk(item, `${at}/${index}`, found);
  } else if (isObject(node)) {
    const type = stringAt(node, "type") ?? "";
    for (const [name, value] of Object.entries(node)) {
      const rule = typeof value === "string" ? ruleFor(type, name) : undefined;
      if (rule && typeof value === "string") found.push({ url: value, at: `${at}/${name}`, ...rule });
      else walk(value, `${at}/${name}`, found);
    }
  }
}

/** Every medium that a phone would fetch to show the message. */
export function mediaPlaces(message: JsonObject): MediaPlace[] {
  const found = imagemapPlaces(message);
  walk(message, "", found);
  return found;
}
