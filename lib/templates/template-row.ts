import { messageTemplates, users } from "@/db/schema";
import { templateArgsSchema, templateMessagesSchema } from "./template.schema";
import type { TemplateView } from "./template-view";

/** The columns of a template with the name of whoever changed it last; join `users` on `updatedBy`. */
export const templateColumns = {
  id: messageTemplates.id,
  key: messageTemplates.key,
  title: messageTemplates.title,
  folder: messageTemplates.folder,
  args: messageTemplates.args,
  messages: messageTemplates.messages,
  revision: messageTemplates.revision,
  updatedAt: messageTemplates.updatedAt,
  updatedBy: users.name,
};

interface Row {
  id: string;
  key: string;
  title: string;
  folder: string;
  args: unknown;
  messages: unknown;
  revision: number;
  updatedAt: Date;
  updatedBy: string | null;
}

export function toTemplateView(row: Row): TemplateView {
  return {
    ...row,
    args: templateArgsSchema.parse(row.args),
    messages: templateMessagesSchema.parse(row.messages),
    updatedAt: row.updatedAt.toISOString(),
  };
}
