import type { Db } from "@/db/client";
import {
  commentMentions,
  comments,
  commentThreads,
  invitations,
  messageTemplates,
  restorePoints,
  schedules,
  shareLinks,
  triggers,
} from "@/db/schema";
import { aMember, aWorkspace } from "@/db/testing/people";
import {
  aChannel,
  aConversation,
  aMedium,
  anEntry,
  anInteraction,
  aSend,
  aSession,
} from "@/lib/inbox/testing/conversations";
import { newId } from "@/lib/kernel/ids";
import { secretHash } from "@/lib/kernel/secret-hash";

/** A workspace with one of everything that a doorway may be asked for. Whoever is shown `mark` has been shown something of it. */
export type Shop = Awaited<ReturnType<typeof aShop>>;

export async function aShop(db: Db, slug: string) {
  const mark = `門外不出-${slug}`;
  const workspace = await aWorkspace(db, { slug, name: `${mark}の店` });
  const owner = await aMember(db, { workspaceId: workspace.id, role: "owner", name: `${mark}店主` });
  const viewer = await aMember(db, { workspaceId: workspace.id, role: "viewer", name: `${mark}見習い` });
  const channel = await aChannel(db, { workspaceId: workspace.id, name: mark, secrets: mark });
  const conversation = await aConversation(db, channel, { name: mark, needsReplySince: new Date(0) });
  const content = { type: "text", platformMessageId: `m-${slug}`, text: mark };
  const entry = await anEntry(db, conversation, { content });
  const medium = await aMedium(db, entry, { workspaceId: workspace.id, bytes: Buffer.from(mark) });
  const send = await aSend(db, conversation, { text: mark });
  const interaction = await anInteraction(db, workspace.id, mark);
  const session = await aSession(db, conversation, interaction);
  const said = await aThread(db, { workspaceId: workspace.id, interactionId: interaction.id, viewer, mark });
  const ids = {
    workspace: workspace.id,
    channel: channel.id,
    conversation: conversation.id,
    contact: conversation.contactId,
    peer: conversation.peerId,
    entry: entry.id,
    media: medium.id,
    send: send.id,
    interaction: interaction.id,
    version: interaction.versionId,
    session: session.id,
    restorePoint: await aRestorePoint(db, interaction.id, mark),
    ...said,
    member: viewer.id,
    owner: owner.id,
    invitation: await anInvitation(db, workspace.id),
    shareLink: await aShareLink(db, workspace.id, interaction.id),
    template: await aTemplate(db, workspace.id, mark),
    trigger: await aTrigger(db, workspace.id, channel.id, mark),
    schedule: await aSchedule(db, workspace.id, channel.id, mark),
  };
  return { slug, mark, ids, owner, viewer };
}

async function anInvitation(db: Db, workspaceId: string): Promise<string> {
  const id = newId("invitation");
  const expiresAt = new Date(Date.now() + 24 * 60 * 60_000);
  await db.insert(invitations).values({ id, workspaceId, tokenHash: secretHash(id), role: "agent", expiresAt });
  return id;
}

async function aShareLink(db: Db, workspaceId: string, interactionId: string): Promise<string> {
  const id = newId("shareLink");
  const facts = { tokenHash: secretHash(id), shows: "draft" as const, createdAt: new Date() };
  await db.insert(shareLinks).values({ id, workspaceId, interactionId, ...facts });
  return id;
}

async function aTemplate(db: Db, workspaceId: string, mark: string): Promise<string> {
  const id = newId("template");
  const messages = [{ type: "text", text: mark }];
  await db.insert(messageTemplates).values({ id, workspaceId, key: "way", title: mark, folder: mark, messages });
  return id;
}

async function aRestorePoint(db: Db, interactionId: string, mark: string): Promise<string> {
  const id = newId("restorePoint");
  const definition = { format: 1, settings: {}, steps: [{ id: "q1", title: mark }] };
  await db.insert(restorePoints).values({ id, interactionId, reason: "time", revision: 0, definition, at: new Date() });
  return id;
}

interface Saying {
  workspaceId: string;
  interactionId: string;
  viewer: { id: string; userId: string };
  mark: string;
}

/** A thread that names the viewer, of a comment that is the viewer's own. */
async function aThread(db: Db, { workspaceId, interactionId, viewer, mark }: Saying) {
  const [thread, comment] = [newId("commentThread"), newId("comment")];
  const at = new Date();
  await db
    .insert(commentThreads)
    .values({ id: thread, workspaceId, interactionId, stepId: "menu", createdAt: at, lastAt: at });
  await db
    .insert(comments)
    .values({ id: comment, threadId: thread, authorId: viewer.userId, clientId: comment, text: mark, createdAt: at });
  await db.insert(commentMentions).values({ commentId: comment, memberId: viewer.id });
  return { thread, comment };
}

const says = (text: string) => ({ type: "send_messages", messages: [{ type: "text", text }] });

async function aTrigger(db: Db, workspaceId: string, channelId: string, mark: string): Promise<string> {
  const id = newId("trigger");
  const facts = { key: id, title: mark, channelIds: [channelId], condition: { type: "follow" }, effect: says(mark) };
  await db.insert(triggers).values({ id, workspaceId, ...facts });
  return id;
}

async function aSchedule(db: Db, workspaceId: string, channelId: string, mark: string): Promise<string> {
  const id = newId("schedule");
  const recurrence = { type: "daily", time: "10:00" };
  const audience = { type: "everyone" };
  await db.insert(schedules).values({
    id,
    workspaceId,
    channelId,
    key: id,
    title: mark,
    recurrence,
    audience,
    effect: says(mark),
    isEnabled: true,
  });
  return id;
}
