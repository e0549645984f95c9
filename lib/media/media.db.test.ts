import { describe, expect, test } from "vitest";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { listEntries } from "@/lib/inbox";
import { aChannel, aConversation, aMedium, anEntry, ctxOf } from "@/lib/inbox/testing/conversations";
import { loadMedia } from "./load-media";
import { readCapped } from "./read-capped";

const { db } = await createTestDb();
const workspace = await aWorkspace(db);
const member = await aMember(db, { workspaceId: workspace.id, role: "agent" });
const channel = await aChannel(db, { workspaceId: workspace.id });
const conversation = await aConversation(db, channel);
const entry = await anEntry(db, conversation, {
  content: { type: "file", platformMessageId: "m1", fileName: "見積.pdf" },
});
const bytes = Buffer.from("0123456789");
const medium = await aMedium(db, entry, { workspaceId: workspace.id, bytes });

describe("a stored medium", () => {
  test("is read whole and in parts", async () => {
    const file = await loadMedia(ctxOf(db, member), medium.id);
    expect(file).toMatchObject({ contentType: "image/png", byteSize: 10, fileName: "見積.pdf" });
    expect(Buffer.from(await file.read(0, 9)).toString()).toBe("0123456789");
    expect(Buffer.from(await file.read(3, 5)).toString()).toBe("345");
  });

  test("INB-193 is not there for somebody who may not see its channel, nor for another workspace", async () => {
    const blind = ctxOf(db, member, { [channel.id]: "none" });
    await expect(loadMedia(blind, medium.id)).rejects.toMatchObject({ code: "not_found" });
    const other = await aWorkspace(db);
    const stranger = await aMember(db, { workspaceId: other.id, role: "owner" });
    await expect(loadMedia(ctxOf(db, stranger), medium.id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("INB-190 stands beside its entry, without its bytes", async () => {
    const page = await listEntries(ctxOf(db, member), { conversationId: conversation.id });
    expect(page.entries[0]?.media).toEqual({
      id: medium.id,
      state: "stored",
      contentType: "image/png",
      byteSize: 10,
      reason: null,
    });
  });
});

test("INB-192 more than the limit is not held in memory, and a stream that stops is given up", async () => {
  const endless = () => new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(8)) });
  expect(await readCapped(endless(), { maxBytes: 100 })).toEqual({ type: "too_large" });
  const silent = new ReadableStream<Uint8Array>();
  expect(await readCapped(silent, { milliseconds: 20 })).toEqual({ type: "too_slow" });
});
