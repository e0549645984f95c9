import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { changes, commentThreads, interactions, members } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { createInteraction, findDraft } from "@/lib/interactions";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import { addReply, addThread } from "./add-comment";
import { deleteComment, editComment } from "./change-comment";
import { commentLimits, listThreadsSchema } from "./comment.schema";
import { countComments, countUnseenMentions } from "./count-comments";
import { followRenames } from "./follow-renames";
import { listPeople } from "./list-people";
import { markThreadSeen } from "./mark-thread-seen";
import { mentionOf } from "./mentions";
import { listThreads, loadThread } from "./read-threads";
import { reopenThread, resolveThread } from "./resolve-thread";

const { db } = await createTestDb();
const workspace = await aWorkspace(db);
let minutes = 0;
const now = () => new Date(Date.UTC(2026, 2, 1, 10, minutes));

async function as(name: string, role: WorkspaceRole = "editor", workspaceId = workspace.id): Promise<Ctx<MemberActor>> {
  const member = await aMember(db, { workspaceId, role, name });
  const { userId, id: memberId } = member;
  return {
    db,
    actor: { type: "member", userId, memberId, name, role, channelRoles: new Map() },
    workspaceId,
    now,
  };
}

const ann = await as("Ann");
const ben = await as("Ben");
const viewer = await as("Vic", "viewer");
const stranger = await as("Sam", "owner", (await aWorkspace(db)).id);

let interactionId = "";
beforeEach(async () => {
  ({ interactionId } = await createInteraction(ann, { title: "予約", channelIds: [], draft: null }));
});

let names = 0;
const newName = () => `client-${(names += 1)}`;

async function say(text: string, { stepId = "ask-name", ctx = ann, clientId = newName() } = {}) {
  minutes += 1;
  const { threadId, commentId } = await addThread(ctx, { interactionId, stepId, clientId, text });
  return { interactionId, threadId, commentId };
}

function answer(place: { threadId: string }, text: string, { ctx = ben, clientId = newName() } = {}) {
  minutes += 1;
  return addReply(ctx, { interactionId, threadId: place.threadId, clientId, text });
}

const list = (given: Record<string, string> = {}, ctx = ann) =>
  listThreads(ctx, { interactionId, ...listThreadsSchema.parse(given) });
const textsOf = async (given: Record<string, string> = {}, ctx = ann) =>
  (await list(given, ctx)).threads.map(({ first }) => first.text);
const naming = ({ actor }: Ctx<MemberActor>) => mentionOf(actor.memberId);

describe("CAN-19 threads about a step", () => {
  it("begin, are answered and are listed by what was said last", async () => {
    const first = await say("敬称はどうしますか");
    await say("長すぎます", { stepId: "ask-date", ctx: ben });
    await answer(first, "「様」で");
    expect(await list()).toMatchObject({
      threads: [
        {
          stepId: "ask-name",
          first: { text: "敬称はどうしますか", author: { name: "Ann" }, isOwn: true },
          replyCount: 1,
        },
        { stepId: "ask-date", first: { text: "長すぎます", isOwn: false }, replyCount: 0, resolution: null },
      ],
      next: null,
    });
    const { comments } = await loadThread(ben, first);
    expect(comments.map(({ text, isOwn }) => [text, isOwn])).toEqual([
      ["敬称はどうしますか", false],
      ["「様」で", true],
    ]);
    expect(await textsOf({ stepId: "ask-date" })).toEqual(["長すぎます"]);
    expect(await countComments(ann, interactionId)).toEqual({ open: { "ask-name": 1, "ask-date": 1 }, unseen: {} });
  });

  it("change neither the document nor its revision or checksum", async () => {
    const before = await findDraft(ann, interactionId);
    const place = await say("よさそうです");
    await answer(place, "ありがとう");
    await resolveThread(ben, place);
    expect(await findDraft(ann, interactionId)).toEqual(before);
  });

  it("a comment that is sent again is there once, even at the same moment", async () => {
    const clientId = newName();
    const [one, other] = await Promise.all([say("一度だけ", { clientId }), say("一度だけ", { clientId })]);
    expect(one).toEqual(other);
    const reply = newName();
    const replies = await Promise.all([
      answer(one, "はい", { clientId: reply }),
      answer(one, "はい", { clientId: reply }),
    ]);
    expect(replies[0]).toEqual(replies[1]);
    expect(await list()).toMatchObject({ threads: [{ replyCount: 1 }] });
  });

  it("come page by page", async () => {
    for (let nth = 1; nth <= 32; nth += 1) await say(`${nth}`);
    const first = await list();
    expect(first.threads.map(({ first: { text } }) => text)).toEqual(
      Array.from({ length: 30 }, (_, index) => `${32 - index}`),
    );
    const rest = await list({ after: first.next ?? "" });
    expect(rest).toMatchObject({ threads: [{ first: { text: "2" } }, { first: { text: "1" } }], next: null });
  });

  it("are settled and open again, also by an answer; who settled it first stays", async () => {
    const place = await say("直しました");
    await resolveThread(ben, place);
    await resolveThread(ann, place);
    expect(await list({ filter: "resolved" })).toMatchObject({ threads: [{ resolution: { by: "Ben" } }] });
    expect([await textsOf(), (await countComments(ann, interactionId)).open]).toEqual([[], {}]);
    await reopenThread(ann, place);
    expect(await textsOf()).toEqual(["直しました"]);
    await resolveThread(ann, place);
    await answer(place, "まだです");
    expect(await list()).toMatchObject({ threads: [{ resolution: null }] });
  });

  it("live screens are told, in the workspace of the interaction", async () => {
    await say("見えますか");
    const told = await db.select().from(changes).where(eq(changes.interactionId, interactionId));
    expect(told).toMatchObject([{ kind: "comments", workspaceId: workspace.id, conversationId: null }]);
  });

  it("go with the interaction", async () => {
    await say("さようなら");
    await db.delete(interactions).where(eq(interactions.id, interactionId));
    expect(await db.select().from(commentThreads).where(eq(commentThreads.interactionId, interactionId))).toEqual([]);
  });

  it("there is an end to it", async () => {
    const place = await say("はじまり");
    await db.execute(sql`insert into comments (id, thread_id, client_id, text, created_at)
      select 'co_' || n, ${place.threadId}, 'filler-' || n, 'x', now() from generate_series(2, ${commentLimits.commentsOfThread}) n`);
    await expect(answer(place, "もう一つ")).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "too_many_comments" },
    });
  });
});

describe("CAN-19 one's own words", () => {
  it("are put in other words and taken back by oneself alone", async () => {
    const place = await say("まちがい");
    const { commentId } = await answer(place, "そうですね");
    await expect(editComment(ben, { ...place, text: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteComment(ben, place)).rejects.toMatchObject({ code: "forbidden" });
    await editComment(ann, { ...place, text: "正しい" });
    expect((await loadThread(ann, place)).comments[0]).toMatchObject({
      text: "正しい",
      editedAt: now().toISOString(),
    });
    await deleteComment(ann, place);
    expect(await textsOf()).toEqual(["そうですね"]);
    await deleteComment(ben, { ...place, commentId });
    await expect(loadThread(ann, place)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("CAN-19 mentions", () => {
  it("wait for the one who is named, until that one has looked", async () => {
    const place = await say(`${naming(ben)} さん、${naming(ann)} も見ました`);
    expect(await list({ filter: "mentions" }, ben)).toMatchObject({
      threads: [{ isUnseen: true, names: { [ben.actor.memberId]: "Ben", [ann.actor.memberId]: "Ann" } }],
    });
    expect(await countUnseenMentions(ben)).toEqual({ [interactionId]: 1 });
    expect((await countComments(ben, interactionId)).unseen).toEqual({ "ask-name": 1 });
    expect(await countUnseenMentions(ann)).toEqual({});
    await markThreadSeen(ben, place);
    expect(await countUnseenMentions(ben)).toEqual({});
    expect(await list({ filter: "mentions" }, ben)).toMatchObject({ threads: [{ isUnseen: false }] });
    expect(await textsOf({ filter: "mentions" }, viewer)).toEqual([]);
  });

  it("follow what is edited: a new one is told, one who knows is not told again", async () => {
    const place = await say(`${naming(ben)}`);
    await markThreadSeen(ben, place);
    await editComment(ann, { ...place, text: `${naming(ben)} ${naming(viewer)}` });
    expect([await countUnseenMentions(ben), await countUnseenMentions(viewer)]).toEqual([{}, { [interactionId]: 1 }]);
    await editComment(ann, { ...place, text: "だれでもない" });
    expect(await countUnseenMentions(viewer)).toEqual({});
  });

  it("reach nobody in another workspace, and end with the membership", async () => {
    const gone = await as("Gus");
    await say(`${naming(stranger)} ${naming(gone)}`);
    expect(await countUnseenMentions(stranger)).toEqual({});
    await db.delete(members).where(eq(members.id, gone.actor.memberId));
    expect(await list()).toMatchObject({ threads: [{ names: {} }] });
    expect((await listPeople(ann)).map(({ name }) => name)).toEqual(["Ann", "Ben", "Vic"]);
  });
});

describe("CAN-19 who may", () => {
  it("VIW-1 a viewer reads and is told, and says nothing", async () => {
    const place = await say("見るだけ");
    const refused = { code: "forbidden", details: { reason: "interactions.comment" } };
    expect(await textsOf({}, viewer)).toEqual(["見るだけ"]);
    await expect(say("私も", { ctx: viewer })).rejects.toMatchObject(refused);
    await expect(answer(place, "私も", { ctx: viewer })).rejects.toMatchObject(refused);
    await expect(resolveThread(viewer, place)).rejects.toMatchObject(refused);
    await expect(deleteComment(viewer, place)).rejects.toMatchObject(refused);
  });

  it("SEC-3 nobody from another workspace finds it", async () => {
    const place = await say("内緒");
    const attempts = [
      () => list({}, stranger),
      () => loadThread(stranger, place),
      () => countComments(stranger, interactionId),
      () => addThread(stranger, { interactionId, stepId: "ask-name", clientId: newName(), text: "x" }),
      () => addReply(stranger, { ...place, clientId: newName(), text: "x" }),
      () => editComment(stranger, { ...place, text: "x" }),
      () => deleteComment(stranger, place),
      () => resolveThread(stranger, place),
      () => reopenThread(stranger, place),
      () => markThreadSeen(stranger, place),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    const { interactionId: elsewhere } = await createInteraction(ann, { title: "別", channelIds: [], draft: null });
    await expect(loadThread(ann, { ...place, interactionId: elsewhere })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("MOD-3 a step that gets another id", () => {
  const stepsOf = async () => (await list()).threads.map(({ stepId }) => stepId);
  const rename = (renames: { from: string; to: string }[], ...stepIds: string[]) =>
    followRenames(ann, { interactionId, renames, stepIds: new Set(stepIds) });

  it("takes its threads along, by however many names, and back again", async () => {
    await say("一");
    await rename(
      [
        { from: "ask-name", to: "name" },
        { from: "name", to: "full-name" },
      ],
      "full-name",
    );
    expect(await stepsOf()).toEqual(["full-name"]);
    await rename([{ from: "full-name", to: "ask-name" }], "ask-name");
    expect(await stepsOf()).toEqual(["ask-name"]);
  });

  it("leaves them where a step of the old id is there, or none of the new one", async () => {
    await say("一");
    await rename([{ from: "ask-name", to: "name" }], "ask-name", "name");
    await rename([{ from: "ask-name", to: "name" }], "other");
    expect(await stepsOf()).toEqual(["ask-name"]);
  });
});
