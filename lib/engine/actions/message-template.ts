import type { TemplateMessage } from "../step-message.schema";

/** A saved message of the library: one to five messages, with arguments that `{{args.<name>}}` reads. */
export interface MessageTemplate {
  id: string;
  key: string;
  title: string;
  args: { name: string; default?: string }[];
  messages: TemplateMessage[];
}
