import { expect, test } from "vitest";
import { runWithDb } from "@/db/pool";
import { members } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { paintPng } from "@/e2e/platforms/line/phone/sample-media";
import { ctxOf } from "@/lib/inbox/testing/conversations";
import { newId } from "@/lib/kernel/ids";
import { adoptFiles } from "./adopt-files";
import { findPublicFile } from "./find-public-file";
import { respondWithMedia } from "./media-response";
import { storeFile } from "./store-file";

useTestEnv();
const { db } = await createTestDb();
const png = paintPng(4, 3, [6, 199, 85]);

async function aDesk(role: "editor" | "agent" = "editor") {
  const workspace = await aWorkspace(db);
  return ctxOf(db, await aMember(db, { workspaceId: workspace.id, role }));
}

test("an uploaded picture has a public address, the same one when it is uploaded again", async () => {
  const ctx = await aDesk();
  const stored = await storeFile(ctx, { kind: "image", bytes: png });
  expect(stored).toMatchObject({ contentType: "image/png", byteSize: png.byteLength });
  expect(await storeFile(ctx, { kind: "image", bytes: png })).toEqual(stored);
  expect((await storeFile(await aDesk(), { kind: "image", bytes: png })).url).not.toBe(stored.url);
  const token = stored.url.split("/").at(-1) ?? "";
  await runWithDb(db, async () => {
    const file = await findPublicFile(token);
    const answer = file && (await respondWithMedia(file, new Request(stored.url), "public"));
    expect(answer?.headers.get("cache-control")).toContain("immutable");
    expect(await answer?.bytes()).toEqual(new Uint8Array(png));
    expect(await findPublicFile("guessed")).toBeUndefined();
  });
});

test("MSG-7 what a file is, is read from its bytes; agents upload nothing", async () => {
  const ctx = await aDesk();
  await expect(storeFile(ctx, { kind: "video", bytes: png })).rejects.toMatchObject({
    details: { reason: "wrong_type" },
  });
  await expect(storeFile(ctx, { kind: "image", bytes: Buffer.alloc(11 * 1024 * 1024) })).rejects.toMatchObject({
    code: "too_large",
  });
  const wide = paintPng(2_000, 1, [0, 0, 0]);
  await expect(storeFile(ctx, { kind: "card", bytes: wide })).rejects.toMatchObject({
    details: { reason: "too_many_pixels" },
  });
  await expect(storeFile(ctx, { kind: "icon", bytes: png })).rejects.toMatchObject({
    details: { reason: "not_square" },
  });
  expect(await storeFile(ctx, { kind: "image", bytes: wide })).toMatchObject({ contentType: "image/png" });
  await expect(storeFile(await aDesk("agent"), { kind: "image", bytes: png })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("CAN-14 files of another workspace are taken over by whoever may read them there, and by nobody else", async () => {
  const [there, here] = [await aDesk(), await aDesk()];
  const foreign = await storeFile(there, { kind: "image", bytes: png });
  const own = await storeFile(here, { kind: "image", bytes: Buffer.from([...png, 4]) });
  const urls = [foreign.url, own.url, "https://example.com/api/files/anything"];
  expect(await adoptFiles(here, { urls })).toEqual({ [foreign.url]: null });
  const membership = { id: newId("member"), workspaceId: there.workspaceId, userId: here.actor.userId };
  await db.insert(members).values({ ...membership, role: "viewer" });
  const { [foreign.url]: adopted } = await adoptFiles(here, { urls });
  expect(adopted).toBe((await storeFile(here, { kind: "image", bytes: png })).url);
  expect(adopted).not.toBe(foreign.url);
});
