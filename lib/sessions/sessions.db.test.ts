import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { contacts, interactions, interactionVersions, sends, sessionLog, sessions } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { listAudit } from "@/lib/audit";
import { definitionSchema } from "@/lib/engine";
import { aChannel, aConversation, aSession, ctxOf, minutesAgo, testNow } from "@/lib/inbox/testing/conversations";
import { countQueries } from "@/lib/inbox/testing/count-queries";
import { newId } from "@/lib/kernel/ids";
import { deleteSessions } from "./delete-sessions";
import { editAnswer } from "./edit-answer";
import { type ExportWords, exportSessions } from "./export-sessions";
import { listSessions } from "./list-sessions";
import { loadSession } from "./load-session";
import { loadSummary } from "./load-summary";
import { setSessionStatus } from "./set-session-status";

useTestEnv();
const { db, pool } = await createTestDb();
const workspace = await aWorkspace(db);
const owner = await aMember(db, { workspaceId: workspace.id });
const agent = await aMember(db, { workspaceId: workspace.id, role: "agent" });
const editor = await aMember(db, { workspaceId: workspace.id, role: "editor" });
const ctx = ctxOf(db, owner);
const stranger = ctxOf(db, await aMember(db, { workspaceId: (await aWorkspace(db)).id }));
const channel = await aChannel(db, { workspaceId: workspace.id, platform: "web" });
const other = await aChannel(db, { workspaceId: workspace.id, platform: "web", name: "青山店" });

const steps = [
  { id: "agree", title: "同意", messages: [{ type: "text" as const, text: "よろしいですか？" }] },
  {
    id: "menu",
    title: "メニュー",
    messages: [
      { type: "template_button" as const, text: "メニューは？", options: [{ value: "cut", label: "カット" }] },
    ],
  },
  {
    id: "people",
    title: "人数",
    messages: [{ type: "text" as const, text: "何名様ですか？" }],
    normalize: ["ZenEisutoHanEisu" as const],
    validate: [{ type: "required" as const }, { type: "number" as const, min: 1, max: 6 }],
  },
  { id: "memo", title: "メモ", messages: [{ type: "text" as const, text: "ほかには？" }] },
];

async function anInteraction(title: string, settings: Record<string, unknown> = {}) {
  const interaction = { id: newId("interaction"), workspaceId: workspace.id, key: newId("interaction"), title };
  await db.insert(interactions).values(interaction);
  const definition = definitionSchema.parse({ format: 1, settings: { excludeSteps: ["agree"], ...settings }, steps });
  const version = { id: newId("version"), interactionId: interaction.id, number: 1, definition, checksum: title };
  await db.insert(interactionVersions).values({ ...version, publishedAt: testNow });
  await db.update(interactions).set({ liveVersionId: version.id }).where(eq(interactions.id, interaction.id));
  return { ...interaction, versionId: version.id };
}

let reserve: Awaited<ReturnType<typeof anInteraction>>;
let survey: Awaited<ReturnType<typeof anInteraction>>;
let hanako: Awaited<ReturnType<typeof aConversation>>;

beforeEach(async () => {
  reserve = await anInteraction("予約", { storage: "profile", timeoutMinutes: 30 });
  survey = await anInteraction("アンケート");
  hanako = await aConversation(db, channel);
});

const read = async (id: string) => (await db.select().from(sessions).where(eq(sessions.id, id)))[0];
const logOf = (id: string) => db.select().from(sessionLog).where(eq(sessionLog.sessionId, id)).orderBy(sessionLog.id);
const addressOf = (session: { id: string; interactionId: string }) => ({
  interactionId: session.interactionId,
  sessionId: session.id,
});
const refusedWith = (code: string, reason?: string) =>
  expect.objectContaining({ code, ...(reason && { details: expect.objectContaining({ reason }) }) });

describe("INT-21 the list of an interaction's sessions", () => {
  const idsOf = async (filter: Parameters<typeof listSessions>[1], as = ctx) =>
    (await listSessions(as, filter)).items.map(({ id }) => id);

  it("filters by status, version, channel, person and time of the last change", async () => {
    const taro = await aConversation(db, other, { name: "田中 タロウ", peer: { platformId: "U-taro" } });
    const done = await aSession(db, hanako, reserve, { status: "completed", updatedAt: minutesAgo(10) });
    const gone = await aSession(db, taro, reserve, { status: "canceled", updatedAt: minutesAgo(5) });
    const interactionId = reserve.id;
    expect(await idsOf({ interactionId })).toEqual([gone.id, done.id]);
    expect(await idsOf({ interactionId, status: ["completed", "timeout"] })).toEqual([done.id]);
    expect(await idsOf({ interactionId, v: 1 })).toHaveLength(2);
    expect(await idsOf({ interactionId, v: 2 })).toEqual([]);
    expect(await idsOf({ interactionId, ch: [other.id] })).toEqual([gone.id]);
    expect(await idsOf({ interactionId, q: "U-taro" })).toEqual([gone.id]);
    expect(await idsOf({ interactionId, q: "たろう" })).toEqual([gone.id]);
    expect(await idsOf({ interactionId, q: "%" })).toEqual([]);
  });

  it("takes the days of the filter in the team's time zone: the first included, the last not", async () => {
    const interactionId = reserve.id;
    const at = (iso: string) =>
      aSession(db, hanako, reserve, { status: "completed", updatedAt: new Date(iso) }).then(({ id }) => id);
    const before = await at("2026-02-27T14:59:59.999Z");
    const first = await at("2026-02-27T15:00:00Z");
    const last = await at("2026-02-28T14:59:59.999Z");
    const after = await at("2026-02-28T15:00:00Z");
    expect(await idsOf({ interactionId, from: "2026-02-28", to: "2026-03-01" })).toEqual([last, first]);
    expect(await idsOf({ interactionId, to: "2026-02-28" })).toEqual([before]);
    expect(await idsOf({ interactionId, from: "2026-03-01T00:00" })).toEqual([after]);
  });

  it("pages by key, 20 at a time, with as many queries as for one", async () => {
    for (let n = 0; n < 45; n++)
      await aSession(db, hanako, reserve, { status: "completed", updatedAt: minutesAgo(n % 3) });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listSessions(ctx, { interactionId: reserve.id, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(45);
    expect(await countQueries(pool, () => listSessions(ctx, { interactionId: reserve.id }))).toBe(2);
  });

  it("INB-601 shows nothing of channels and workspaces that the member does not see", async () => {
    await aSession(db, hanako, reserve);
    const blind = ctxOf(db, owner, { [channel.id]: "none" });
    expect(await idsOf({ interactionId: reserve.id }, blind)).toEqual([]);
    await expect(idsOf({ interactionId: reserve.id }, stranger)).rejects.toEqual(refusedWith("not_found"));
    expect(await loadSummary(blind, reserve.id)).toMatchObject({ counts: { total: 0 } });
    await expect(loadSummary(stranger, reserve.id)).rejects.toEqual(refusedWith("not_found"));
  });
});

describe("INT-21 one session", () => {
  it("tells every question with its answer as people saw it, and the log in words", async () => {
    const session = await aSession(db, hanako, reserve, {
      answers: { menu: "cut", stray: "x" },
      currentStepId: "people",
    });
    await db.insert(sessionLog).values([
      { sessionId: session.id, at: testNow, kind: "input_accepted", data: { stepId: "menu", answer: "cut" } },
      { sessionId: session.id, at: testNow, kind: "from_the_future", data: { stepId: 7 } },
    ]);
    const detail = await loadSession(ctx, addressOf(session));
    expect(detail).toMatchObject({ stepTitle: "人数", storage: "profile", person: { name: "山田 花子" } });
    expect(detail.answers.map(({ title, label, isExcluded }) => [title, label, isExcluded])).toEqual([
      ["同意", null, true],
      ["メニュー", "カット", false],
      ["人数", null, false],
      ["メモ", null, false],
      ["stray", "x", false],
    ]);
    expect(detail.log).toMatchObject([
      { kind: "input_accepted", stepTitle: "メニュー", answer: "cut" },
      { kind: "from_the_future" },
    ]);
  });

  it("is not found on another interaction, another workspace, a channel out of sight", async () => {
    const session = await aSession(db, hanako, reserve);
    const asked = [
      { as: ctx, interactionId: survey.id },
      { as: stranger, interactionId: reserve.id },
      { as: ctxOf(db, owner, { [channel.id]: "none" }), interactionId: reserve.id },
    ];
    for (const { as, interactionId } of asked) {
      const asking = loadSession(as, { interactionId, sessionId: session.id });
      await expect(asking).rejects.toEqual(refusedWith("not_found"));
    }
  });
});

describe("INT-21 editing an answer", () => {
  const edit = (
    session: { id: string; interactionId: string },
    given: Partial<Parameters<typeof editAnswer>[1]>,
    as = ctx,
  ) =>
    editAnswer(as, {
      ...addressOf(session),
      stepId: "people",
      value: "2",
      revision: 1,
      updatesProfile: false,
      ...given,
    });

  it("cleans and judges it by the step's own rules, and writes down who did it", async () => {
    const session = await aSession(db, hanako, reserve, { answers: { people: "1" } });
    expect(await edit(session, { value: "３" })).toEqual({ value: "3", revision: 2 });
    expect(await read(session.id)).toMatchObject({ answers: { people: "3" }, revision: 2, status: "active" });
    const [line] = await logOf(session.id);
    expect(line).toMatchObject({ kind: "answer_edited", data: { stepId: "people", answer: "3", before: "1" } });
    expect(line?.data).toMatchObject({ by: { name: ctx.actor.name } });
  });

  it("refuses what the rules refuse, unless a reason is given", async () => {
    const session = await aSession(db, hanako, reserve);
    const problems = [{ path: "/value", code: "rule", message: "6以下の数値を入力してください。" }];
    await expect(edit(session, { value: "12" })).rejects.toMatchObject({ code: "invalid", details: { problems } });
    await edit(session, { value: "12", override: "団体のお客さま" });
    expect((await logOf(session.id))[0]?.data).toMatchObject({
      reason: "団体のお客さま",
      errors: ["6以下の数値を入力してください。"],
    });
  });

  it("refuses a revision that is gone, a step that nobody answers, an answer that is not kept", async () => {
    const session = await aSession(db, hanako, reserve, { status: "completed", revision: 4 });
    await expect(edit(session, {})).rejects.toEqual(refusedWith("conflict", "changed_meanwhile"));
    const now = { revision: 4 };
    await expect(edit(session, { ...now, stepId: "none" })).rejects.toEqual(refusedWith("conflict", "not_a_question"));
    await expect(edit(session, { ...now, stepId: "agree" })).rejects.toEqual(refusedWith("conflict", "excluded"));
  });

  it("leaves the profile alone unless it is asked to write there", async () => {
    const session = await aSession(db, hanako, reserve, { status: "completed" });
    const profile = async () => (await db.select().from(contacts).where(eq(contacts.id, hanako.contactId)))[0]?.profile;
    await edit(session, {});
    expect(await profile()).toEqual({});
    await edit(session, { value: "4", revision: 2, updatesProfile: true });
    expect(await profile()).toEqual({ people: "4" });
    await edit(session, { stepId: "memo", value: "", revision: 3, updatesProfile: true });
    expect((await read(session.id))?.answers).toEqual({ people: "4", memo: "" });
  });

  it("INB-600 is for those who may control sessions on that channel", async () => {
    const session = await aSession(db, hanako, reserve);
    await expect(edit(session, {}, ctxOf(db, agent))).rejects.toEqual(refusedWith("forbidden"));
    await edit(session, {}, ctxOf(db, agent, { [channel.id]: "lead" }));
  });

  it("lets one of two who edit the same revision win", async () => {
    const session = await aSession(db, hanako, reserve);
    const both = await Promise.allSettled([edit(session, { value: "1" }), edit(session, { value: "2" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("INT-21 changing the status", () => {
  it("ends an active session through the engine: reason admin, last words sent, the paused one comes back", async () => {
    const paused = await aSession(db, hanako, survey, {
      status: "paused",
      currentStepId: "memo",
      pausedAt: minutesAgo(5),
    });
    const session = await aSession(db, hanako, reserve, { currentStepId: "people" });
    await setSessionStatus(ctx, { ...addressOf(session), status: "canceled", revision: 1 });
    expect(await read(session.id)).toMatchObject({ status: "canceled", endReason: "admin" });
    expect(await read(paused.id)).toMatchObject({ status: "active", currentStepId: "memo" });
    const sent = await db.select().from(sends).where(eq(sends.conversationId, hanako.id));
    expect(JSON.stringify(sent.map(({ payload }) => payload))).toContain("ほかには？");
    expect((await logOf(session.id)).map(({ kind }) => kind)).toEqual(["ended", "status_set"]);
    expect((await logOf(session.id)).at(-1)?.data).toMatchObject({ from: "active", by: { name: ctx.actor.name } });
  });

  it("I1 I2 is refused, with the reason, where another session is in the way", async () => {
    await aSession(db, hanako, survey, { status: "active" });
    const ended = await aSession(db, hanako, reserve, { status: "timeout" });
    const activate = { ...addressOf(ended), status: "active" as const, revision: 1 };
    await expect(setSessionStatus(ctx, activate)).rejects.toEqual(refusedWith("conflict", "another_active"));
    expect(await loadSession(ctx, addressOf(ended))).toMatchObject({ obstacles: { active: { title: "アンケート" } } });
    const open = await aSession(db, hanako, reserve, { status: "paused" });
    const aside = { ...activate, status: "paused" as const };
    await expect(setSessionStatus(ctx, aside)).rejects.toEqual(refusedWith("conflict", "another_open"));
    expect([(await read(ended.id))?.status, (await read(open.id))?.status]).toEqual(["timeout", "paused"]);
  });

  it("brings an ended session back, asks its question again and restarts its clock", async () => {
    const ended = await aSession(db, hanako, reserve, {
      status: "timeout",
      endReason: "timeout",
      currentStepId: "people",
    });
    await setSessionStatus(ctx, { ...addressOf(ended), status: "active", revision: 1 });
    expect(await read(ended.id)).toMatchObject({
      status: "active",
      endReason: null,
      expiresAt: new Date(testNow.getTime() + 30 * 60_000),
    });
  });

  it("refuses an old revision, and members who may not control sessions", async () => {
    const session = await aSession(db, hanako, reserve, { revision: 3 });
    const set = { ...addressOf(session), status: "canceled" as const, revision: 2 };
    await expect(setSessionStatus(ctx, set)).rejects.toEqual(refusedWith("conflict", "changed_meanwhile"));
    const asAgent = setSessionStatus(ctxOf(db, agent), { ...set, revision: 3 });
    await expect(asAgent).rejects.toEqual(refusedWith("forbidden"));
  });
});

describe("INT-21 deleting", () => {
  it("deletes sessions of this interaction alone; what is paused beneath an active one comes back", async () => {
    const paused = await aSession(db, hanako, survey, {
      status: "paused",
      currentStepId: "memo",
      pausedAt: minutesAgo(5),
    });
    const active = await aSession(db, hanako, reserve, { currentStepId: "menu" });
    const ended = await aSession(db, hanako, reserve, { status: "completed" });
    const sessionIds = [active.id, ended.id, paused.id, "se_gone"];
    expect(await deleteSessions(ctx, { interactionId: reserve.id, sessionIds })).toEqual({ deleted: 2 });
    expect([await read(active.id), await read(ended.id)]).toEqual([undefined, undefined]);
    expect(await read(paused.id)).toMatchObject({ status: "active" });
    expect((await listAudit(ctx, { kind: "delete" })).rows[0]).toMatchObject({
      subject: "sessions",
      subjectName: "予約",
      detail: { count: 2 },
    });
  });

  it("INB-600 needs the permission on every channel concerned, or nothing goes", async () => {
    const elsewhere = await aConversation(db, other);
    const [here, there] = [
      await aSession(db, hanako, reserve, { status: "completed" }),
      await aSession(db, elsewhere, reserve, { status: "completed" }),
    ];
    const asEditor = ctxOf(db, editor, { [channel.id]: "manager" });
    const sessionIds = [here.id, there.id];
    await expect(deleteSessions(asEditor, { interactionId: reserve.id, sessionIds })).rejects.toEqual(
      refusedWith("forbidden"),
    );
    expect(await read(here.id)).toBeDefined();
    expect(await deleteSessions(asEditor, { interactionId: reserve.id, sessionIds: [here.id] })).toEqual({
      deleted: 1,
    });
    const asStranger = deleteSessions(stranger, { interactionId: reserve.id, sessionIds: [there.id] });
    await expect(asStranger).rejects.toEqual(refusedWith("not_found"));
  });
});

describe("INT-21 the export", () => {
  const words: ExportWords = { field: (field) => field, status: (status) => status, endReason: (reason) => reason };
  const start = (
    filter = {},
    options: { hasMark?: boolean; isLabelled?: boolean; signal?: AbortSignal } = {},
    as = ctx,
  ) =>
    exportSessions(as, {
      interactionId: reserve.id,
      filter,
      hasMark: false,
      isLabelled: true,
      words: async () => words,
      ...options,
    });
  const linesOf = async (...given: Parameters<typeof start>) => {
    const { stream } = await start(...given);
    return (await new Response(stream).text()).split("\r\n").filter(Boolean);
  };

  it("has a column for each question and the team's times, safe for spreadsheets", async () => {
    await aSession(db, hanako, reserve, {
      id: "se_1",
      status: "completed",
      endReason: "completed",
      answers: { agree: "yes", menu: "cut", people: "2", memo: '=HYPERLINK("x"),\n' },
    });
    const { stream, title } = await start();
    expect(title).toBe("予約");
    expect((await listAudit(ctx, { kind: "export" })).rows[0]).toMatchObject({
      subject: "sessions",
      subjectName: "予約",
    });
    const text = await new Response(stream).text();
    expect(text).toBe(
      "id,name,platformId,channel,version,status,endReason,started,updated,ended,メニュー,人数,メモ\r\n" +
        `se_1,山田 花子,U${hanako.peerId},表参道店,1,completed,completed,2026-03-02 10:38:00,2026-03-02 10:38:00,,カット,2,"'=HYPERLINK(""x""),\n"\r\n`,
    );
    expect((await linesOf({}, { isLabelled: false }))[1]).toContain(",cut,2,");
    const bytes = new Uint8Array(await new Response((await start({}, { hasMark: true })).stream).arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  });

  it("holds the filter's rows, each once, over many batches", async () => {
    const rows = Array.from({ length: 1203 }, (_, n) => ({
      id: newId("session"),
      workspaceId: workspace.id,
      channelId: channel.id,
      peerId: hanako.peerId,
      interactionId: reserve.id,
      versionId: reserve.versionId,
      token: newId("session"),
      status: n % 3 === 0 ? ("timeout" as const) : ("completed" as const),
      createdAt: testNow,
      updatedAt: minutesAgo(n % 5),
    }));
    await db.insert(sessions).values(rows);
    const all = await linesOf();
    expect(new Set(all).size).toBe(1204);
    expect(await linesOf({ status: ["timeout"] })).toHaveLength(402);
  });

  it("INB-605 leaves out channels without the permission, and refuses who has it nowhere", async () => {
    await aSession(db, hanako, reserve, { status: "completed" });
    await aSession(db, await aConversation(db, other), reserve, { status: "completed" });
    expect(await linesOf({}, {}, ctxOf(db, editor, { [other.id]: "manager" }))).toHaveLength(2);
    await expect(start({}, {}, ctxOf(db, agent))).rejects.toEqual(refusedWith("forbidden"));
    await expect(start({}, {}, stranger)).rejects.toEqual(refusedWith("not_found"));
  });

  it("runs one at a time, and gives its place back when the reader goes, before it began or later", async () => {
    const first = await start();
    await expect(start()).rejects.toEqual(refusedWith("throttled", "export_running"));
    await first.stream.cancel();
    const gone = new AbortController();
    gone.abort();
    await expect
      .poll(() =>
        start({}, { signal: gone.signal }).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    const leaving = new AbortController();
    await expect
      .poll(() =>
        start({}, { signal: leaving.signal }).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    leaving.abort();
    await expect
      .poll(() =>
        linesOf().then(
          (lines) => lines.length,
          () => 0,
        ),
      )
      .toBe(1);
  });
});
