import { and, desc, eq, inArray, max, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { getDb } from "@/db/pool";
import { conversations, entries, peers, sends } from "@/db/schema";
import { visitorOf } from "@/lib/channels";
import { webMessageSchema, webPictureSchema } from "@/lib/channels/shared";
import type { ChatLine, ChatThread } from "./chat-line";
import { findChat } from "./find-chat";

const linesShown = 200;

const empty: ChatThread = { lines: [], version: "" };

/** What a visitor sees of the conversation: what they said, and what was sent to them. Nothing without a good token. */
export async function readThread(channelId: string, token: string | undefined): Promise<ChatThread | undefined> {
  const chat = await findChat(channelId);
  if (!chat) return undefined;
  const visitor = visitorOf(token, chat.channel.connection.credentials);
  if (visitor === undefined) return empty;
  const db = getDb();
  const conversationId = await findConversationOf(db, channelId, visitor);
  if (conversationId === undefined) return empty;
  const [rows, version] = await Promise.all([selectRows(db, conversationId), readVersion(db, conversationId)]);
  return { lines: rows.reverse().flatMap(toLine), version };
}

/** The conversation of a visitor, once they have said something. */
export async function findConversationOf(db: Db, channelId: string, visitor: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(peers, eq(peers.id, conversations.peerId))
    .where(and(eq(peers.channelId, channelId), eq(peers.platformId, visitor)));
  return row?.id;
}

/** Changes with every entry and with every send that went out. */
export async function readVersion(db: Db, conversationId: string): Promise<string> {
  const [row] = await db
    .select({ seq: conversations.lastSeq, sentAt: max(sends.acceptedAt) })
    .from(conversations)
    .leftJoin(sends, and(eq(sends.conversationId, conversations.id), eq(sends.state, "sent")))
    .where(eq(conversations.id, conversationId))
    .groupBy(conversations.id);
  return row ? `${row.seq}.${row.sentAt?.getTime() ?? 0}` : "";
}

function selectRows(db: Db, conversationId: string) {
  return db
    .select({
      id: entries.id,
      kind: entries.kind,
      direction: entries.direction,
      content: entries.content,
      raw: entries.payload,
      occurredAt: entries.occurredAt,
      bubble: entries.bubble,
      state: sends.state,
      payload: sends.payload,
    })
    .from(entries)
    .leftJoin(sends, eq(sends.id, entries.sendId))
    .where(
      and(
        eq(entries.conversationId, conversationId),
        inArray(entries.kind, ["message", "postback"]),
        sql`${entries.direction} <> 'internal'`,
      ),
    )
    .orderBy(desc(entries.occurredAt), desc(entries.seq))
    .limit(linesShown);
}

type Row = Awaited<ReturnType<typeof selectRows>>[number];

const saidSchema = z.object({ text: z.string().optional(), label: z.string().optional() }).catch({});
const actSchema = z.object({ shown: z.string().optional() }).catch({});

function toLine(row: Row): ChatLine[] {
  const { id } = row;
  const at = row.occurredAt.toISOString();
  if (row.direction === "in") {
    const picture = webPictureSchema.safeParse(row.raw);
    if (picture.success) return [{ id, at, from: "visitor", pictureId: picture.data.id }];
    const said = saidSchema.parse(row.content);
    const text = said.text ?? actSchema.parse(row.raw).shown ?? said.label;
    return text ? [{ id, at, from: "visitor", text }] : [];
  }
  // Only what the outbox calls sent is shown: that is what "accepted" means on this platform.
  if (row.state !== "sent" || !Array.isArray(row.payload)) return [];
  const message = webMessageSchema.safeParse(row.payload[row.bubble ?? 0]);
  return message.success ? [{ id, at, from: "account", message: message.data }] : [];
}
