import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import type { MessageTemplate, Templates } from "@/lib/engine";
import { templateArgsSchema, templateMessagesSchema } from "./template.schema";

/** A revision never changes, so a process parses each of them once; the oldest ones make room. */
const parsed = new Map<string, MessageTemplate>();
const maxParsed = 2000;

/**
 * The templates of a workspace as of now. Every change raises the routing revision of the workspace's channels: whoever keeps
 * the answer loads it again when that has moved.
 */
export async function loadTemplates(db: Db, workspaceId: string): Promise<Templates> {
  const rows = await runStatement<KnownRow>(db, selectKnown, [workspaceId]);
  const known = rows.flatMap((row) => parsed.get(stampOf(row)) ?? []);
  const templates = [...known, ...(await parseOthers(db, rows))];
  const byId = new Map(templates.map((template) => [template.id, template]));
  const byKey = new Map(templates.map((template) => [template.key, template]));
  return { byId: (idOrKey) => byId.get(idOrKey) ?? byKey.get(idOrKey) };
}

interface KnownRow {
  id: string;
  revision: number;
}

const stampOf = ({ id, revision }: KnownRow) => `${id}:${revision}`;

const selectKnown: Statement = {
  name: "templates_known",
  text: "select id, revision from message_templates where workspace_id = $1 and deleted_at is null",
};

async function parseOthers(db: Db, rows: KnownRow[]): Promise<MessageTemplate[]> {
  const missing = rows.filter((row) => !parsed.has(stampOf(row))).map((row) => row.id);
  if (missing.length === 0) return [];
  return (await runStatement<WholeRow>(db, selectWhole, [missing])).flatMap((row) => remember(row) ?? []);
}

interface WholeRow extends KnownRow {
  key: string;
  title: string;
  args: unknown;
  messages: unknown;
}

const selectWhole: Statement = {
  name: "templates_whole",
  text: "select id, key, title, args, messages, revision from message_templates where id = any($1::text[])",
};

/** What today's schema refuses was written by another release: that template is missing, the others still go out. */
function remember(row: WholeRow): MessageTemplate | undefined {
  const args = templateArgsSchema.safeParse(row.args);
  const messages = templateMessagesSchema.safeParse(row.messages);
  if (!args.success || !messages.success) return undefined;
  const { id, key, title } = row;
  const template = { id, key, title, args: args.data, messages: messages.data };
  parsed.set(stampOf(row), template);
  const [oldest] = parsed.keys();
  if (parsed.size > maxParsed && oldest !== undefined) parsed.delete(oldest);
  return template;
}
