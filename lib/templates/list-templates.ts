import { and, desc, eq, ilike, isNull, lt, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import { messageTemplates, users } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { gistOf } from "./gist-of";
import { templateColumns, toTemplateView } from "./template-row";
import type { TemplateItem, TemplatePage, TemplateView } from "./template-view";

export const listTemplatesSchema = z.object({
  /** Words of the title, the key or the messages. */
  q: z.string().max(200).optional(),
  folder: z.string().max(60).optional(),
  after: z.string().max(100).optional(),
});
export type ListTemplatesInput = z.infer<typeof listTemplatesSchema>;

const pageSize = 50;

/** The workspace's templates, last changed first, 50 a page by key. */
export async function listTemplates(ctx: Ctx, input: ListTemplatesInput = {}): Promise<TemplatePage> {
  assertCan(ctx.actor, "templates.view");
  const rows = await ctx.db
    .select(templateColumns)
    .from(messageTemplates)
    .leftJoin(users, eq(users.id, messageTemplates.updatedBy))
    .where(and(...conditionsOf(ctx, input)))
    .orderBy(desc(messageTemplates.updatedAt), desc(messageTemplates.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: page.map((row) => toItem(toTemplateView(row))),
    next: last && rows.length > pageSize ? `${last.updatedAt.getTime()}.${last.id}` : null,
  };
}

/** The folders that hold a template, by name. */
export async function listTemplateFolders(ctx: Ctx): Promise<string[]> {
  assertCan(ctx.actor, "templates.view");
  const rows = await ctx.db
    .selectDistinct({ folder: messageTemplates.folder })
    .from(messageTemplates)
    .where(and(...conditionsOf(ctx, {}), ne(messageTemplates.folder, "")))
    .orderBy(messageTemplates.folder);
  return rows.map((row) => row.folder);
}

function conditionsOf({ workspaceId }: Ctx, { q, folder, after }: ListTemplatesInput) {
  return [
    eq(messageTemplates.workspaceId, workspaceId),
    isNull(messageTemplates.deletedAt),
    q?.trim() ? matches(q.trim()) : undefined,
    folder ? eq(messageTemplates.folder, folder) : undefined,
    after ? isAfter(after) : undefined,
  ];
}

/** In the messages, only what people read is searched: names of members and addresses are no words. */
function matches(text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const said = sql`exists (select 1 from jsonb_path_query(${messageTemplates.messages},
    'strict $.** ? (@.type() == "object").keyvalue() ? (@.key == "text" || @.key == "title" || @.key == "altText" || @.key == "label").value') said
    where said #>> '{}' ilike ${pattern})`;
  return or(ilike(messageTemplates.title, pattern), ilike(messageTemplates.key, pattern), said);
}

function isAfter(cursor: string) {
  const [time = "", id = ""] = cursor.split(".");
  const at = new Date(Number(time) || 0);
  return or(lt(messageTemplates.updatedAt, at), and(eq(messageTemplates.updatedAt, at), lt(messageTemplates.id, id)));
}

function toItem({ id, key, title, folder, messages, args, updatedAt, updatedBy }: TemplateView): TemplateItem {
  const kinds = messages.map(({ type }) => type);
  return { id, key, title, folder, kinds, gist: gistOf(messages), argCount: args.length, updatedAt, updatedBy };
}
