import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  channels,
  contacts,
  conversations,
  entries,
  interactions,
  interactionVersions,
  media,
  peers,
  replyTokens,
  sends,
  sessions,
} from "@/db/schema";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { ChannelRole, WorkspaceRole } from "@/lib/kernel/roles";

/** The moment at which these tests play. */
export const testNow = new Date("2026-03-02T01:38:00Z");

export const minutesAgo = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000);

interface MemberRow {
  id: string;
  workspaceId: string;
  userId: string;
  role: WorkspaceRole;
}

/** The context in which a member acts. */
export function ctxOf(
  db: Db,
  member: MemberRow,
  channelRoles: Record<string, ChannelRole> = {},
  now: Date = testNow,
): Ctx<MemberActor> {
  const actor: MemberActor = {
    type: "member",
    userId: member.userId,
    memberId: member.id,
    name: "受付 花子",
    role: member.role,
    channelRoles: new Map(Object.entries(channelRoles)),
  };
  return { db, actor, workspaceId: member.workspaceId, now: () => now };
}

/** A channel that nothing is ever sent through. */
export async function aChannel(db: Db, given: Partial<typeof channels.$inferInsert> & { workspaceId: string }) {
  const channel = { id: newId("channel"), platform: "line", name: "表参道店", isSandbox: true, secrets: "", ...given };
  await db.insert(channels).values(channel);
  return channel;
}

type ConversationGiven = Partial<typeof conversations.$inferInsert> & {
  name?: string;
  reading?: string;
  peer?: Partial<typeof peers.$inferInsert>;
};

/** A conversation with its peer and contact. */
export async function aConversation(
  db: Db,
  channel: { id: string; workspaceId: string },
  { name = "山田 花子", reading, peer, ...given }: ConversationGiven = {},
) {
  const { id: channelId, workspaceId } = channel;
  const contact = { id: newId("contact"), workspaceId, reading };
  await db.insert(contacts).values(contact);
  const peerId = newId("peer");
  await db.insert(peers).values({
    id: peerId,
    workspaceId,
    channelId,
    contactId: contact.id,
    kind: "user",
    platformId: `U${peerId}`,
    displayName: name,
    friendStatus: "friend",
    ...peer,
  });
  const conversation = { id: newId("conversation"), workspaceId, channelId, peerId, lastActivityAt: testNow, ...given };
  await db.insert(conversations).values(conversation);
  return { ...conversation, contactId: contact.id };
}

type EntryGiven = Partial<typeof entries.$inferInsert>;

/** One more entry; keeps `lastSeq` and `inboundCount` as whoever records entries does. */
export async function anEntry(db: Db, conversation: { id: string; channelId: string }, given: EntryGiven = {}) {
  const [row] = await db.select().from(conversations).where(eq(conversations.id, conversation.id));
  const seq = given.seq ?? (row?.lastSeq ?? 0) + 1;
  const entry = {
    id: newId("entry"),
    conversationId: conversation.id,
    channelId: conversation.channelId,
    seq,
    direction: "in" as const,
    kind: "message",
    occurredAt: testNow,
    receivedAt: testNow,
    origin: { type: "person" },
    content: { type: "text", platformMessageId: `m${seq}`, text: `message ${seq}` },
    ...given,
  };
  await db.insert(entries).values(entry);
  const isSaid = entry.direction === "in" && ["message", "postback"].includes(entry.kind);
  const inboundCount = (row?.inboundCount ?? 0) + (isSaid ? 1 : 0);
  await db.update(conversations).set({ lastSeq: seq, inboundCount }).where(eq(conversations.id, conversation.id));
  return entry;
}

/** A stored copy of what an entry brought. */
export async function aMedium(
  db: Db,
  entry: { id: string; channelId: string },
  given: Partial<typeof media.$inferInsert> & { workspaceId: string },
) {
  const medium = {
    id: newId("media"),
    channelId: entry.channelId,
    entryId: entry.id,
    platformMessageId: `m-${entry.id}`,
    state: "stored" as const,
    contentType: "image/png",
    byteSize: given.bytes?.byteLength ?? 0,
    sha256: entry.id,
    ...given,
  };
  await db.insert(media).values(medium);
  return medium;
}

/** A send with its one bubble. */
export async function aSend(
  db: Db,
  conversation: { id: string; channelId: string },
  given: Partial<typeof sends.$inferInsert> & { text?: string } = {},
) {
  const { text = "はい、承ります。", ...rest } = given;
  const send = {
    id: newId("send"),
    conversationId: conversation.id,
    channelId: conversation.channelId,
    method: "push" as const,
    retryKey: crypto.randomUUID(),
    payload: [],
    origin: { type: "agent", userId: "usr_1", name: "受付 花子" },
    nextAttemptAt: testNow,
    createdAt: testNow,
    ...rest,
  };
  await db.insert(sends).values(send);
  const entry = await anEntry(db, conversation, {
    direction: "out",
    origin: send.origin,
    content: { type: "text", text },
    sendId: send.id,
    bubble: 0,
    occurredAt: send.createdAt,
  });
  return { ...send, entry };
}

/** A free reply token. */
export async function aReplyToken(db: Db, conversation: { id: string }, expiresAt: Date) {
  await db.insert(replyTokens).values({ conversationId: conversation.id, token: newId("send"), expiresAt });
}

/** A published interaction of three questions. */
export async function anInteraction(db: Db, workspaceId: string, title = "サロン予約") {
  const interaction = { id: newId("interaction"), workspaceId, key: newId("interaction"), title };
  await db.insert(interactions).values(interaction);
  const steps = [
    {
      id: "menu",
      title: "メニュー",
      messages: [{ type: "template_button", text: "?", options: [{ value: "color", label: "カラー" }] }],
    },
    { id: "date", title: "ご来店日" },
    { id: "people", title: "人数" },
  ];
  const version = {
    id: newId("version"),
    interactionId: interaction.id,
    number: 3,
    definition: { format: 1, steps },
    checksum: "x",
    publishedAt: testNow,
  };
  await db.insert(interactionVersions).values(version);
  return { ...interaction, versionId: version.id };
}

/** A run of a peer through an interaction. */
export async function aSession(
  db: Db,
  conversation: { workspaceId: string; channelId: string; peerId: string },
  interaction: { id: string; versionId: string },
  given: Partial<typeof sessions.$inferInsert> = {},
) {
  const session = {
    id: newId("session"),
    workspaceId: conversation.workspaceId,
    channelId: conversation.channelId,
    peerId: conversation.peerId,
    interactionId: interaction.id,
    versionId: interaction.versionId,
    token: newId("session"),
    status: "active" as const,
    currentStepId: "date",
    createdAt: testNow,
    updatedAt: testNow,
    ...given,
  };
  await db.insert(sessions).values(session);
  return session;
}
