import { type TemplateMessage, templateMessageSchema } from "@/lib/engine";

/** What the message of a send action is: written here, a saved one, a text or placeholder, or objects that no editor knows. */
export const messagesModes = ["written", "saved", "text", "json"] as const;
export type MessagesMode = (typeof messagesModes)[number];

type Templates = readonly { id: string }[];

/** Which of them a stored value is. */
export function modeOf(value: unknown, templates: Templates): MessagesMode {
  if (typeof value === "string") return templates.some(({ id }) => id === value) ? "saved" : "text";
  return writtenMessages(value) ? "written" : "json";
}

/** The messages of a stored value, when editors know all of them. */
export function writtenMessages(value: unknown): TemplateMessage[] | undefined {
  const read = templateMessageSchema.array().safeParse(Array.isArray(value) ? value : [value]);
  return read.success ? read.data : undefined;
}

/** As little as this way of saying it cannot be without. */
export function newOfMode(mode: MessagesMode, templates: Templates): unknown {
  switch (mode) {
    case "written":
      return [{ type: "text", text: "" }];
    case "saved":
      return templates[0]?.id ?? "";
    case "text":
      return "";
    case "json":
      return [];
  }
}
