import { type JsonObject, jsonObjectSchema, type Message } from "@/lib/messages";
import { expandDeep, type Scope } from "./placeholders";
import type { StepMessage } from "./step-message.schema";

/** A design as it goes out: a bubble, a carousel, or a whole flex message as design tools export it, which brings its own text. */
export function drawFlex({ altText, contents }: Extract<StepMessage, { type: "flex" }>, scope: Scope): Message {
  const inner = contents.type === "flex" ? jsonObjectSchema.safeParse(contents.contents).data : undefined;
  return expandDeep({ type: "flex", altText: altText || altTextOf(contents), contents: inner ?? contents }, scope);
}

function altTextOf({ altText }: JsonObject): string {
  return typeof altText === "string" ? altText : "";
}
