import { randomBytes } from "node:crypto";
import { and, eq, exists, inArray } from "drizzle-orm";
import { files, members } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { env } from "@/lib/kernel/env";
import { newId } from "@/lib/kernel/ids";
import type { AdoptedFiles } from "./adopt-files.schema";
import { assertRoom } from "./assert-room";

/**
 * Takes files of other workspaces over into this one, as far as the actor is a member there (CAN-14). Files of this workspace and
 * addresses that are none of ours stay as they are and are not named. Throws `too_large` when the workspace's files are full.
 */
export async function adoptFiles(ctx: Ctx<MemberActor>, { urls }: { urls: readonly string[] }): Promise<AdoptedFiles> {
  assertCan(ctx.actor, "templates.edit");
  const base = `${env().appUrl}/api/files/`;
  const tokens = new Map(urls.flatMap((url) => (url.startsWith(base) ? [[url.slice(base.length), url] as const] : [])));
  if (tokens.size === 0) return {};
  const adopted: AdoptedFiles = {};
  for (const { token, ...file } of await findFiles(ctx, [...tokens.keys()])) {
    const url = tokens.get(token);
    if (url === undefined || file.workspaceId === ctx.workspaceId) continue;
    adopted[url] = file.isReadable ? `${base}${await adopt(ctx, file)}` : null;
  }
  return adopted;
}

interface ForeignFile {
  id: string;
  sha256: string;
  byteSize: number;
}

function findFiles(ctx: Ctx<MemberActor>, tokens: string[]) {
  const membership = ctx.db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.workspaceId, files.workspaceId), eq(members.userId, ctx.actor.userId)));
  return ctx.db
    .select({
      id: files.id,
      token: files.token,
      workspaceId: files.workspaceId,
      sha256: files.sha256,
      byteSize: files.byteSize,
      isReadable: exists(membership).mapWith(Boolean),
    })
    .from(files)
    .where(inArray(files.token, tokens));
}

/** The token of the same bytes in this workspace. */
async function adopt(ctx: Ctx<MemberActor>, { id, sha256, byteSize }: ForeignFile): Promise<string> {
  const known = await findToken(ctx, sha256);
  if (known) return known;
  await assertRoom(ctx, byteSize);
  const [original] = await ctx.db.select().from(files).where(eq(files.id, id));
  if (!original) throw new Error("a file went away while it was copied");
  await ctx.db
    .insert(files)
    .values({
      ...original,
      id: newId("file"),
      workspaceId: ctx.workspaceId,
      token: randomBytes(18).toString("base64url"),
      uploadedBy: ctx.actor.userId,
      createdAt: ctx.now(),
    })
    .onConflictDoNothing();
  const stored = await findToken(ctx, sha256);
  if (!stored) throw new Error("a copied file is not there");
  return stored;
}

async function findToken(ctx: Ctx, sha256: string): Promise<string | undefined> {
  const [row] = await ctx.db
    .select({ token: files.token })
    .from(files)
    .where(and(eq(files.workspaceId, ctx.workspaceId), eq(files.sha256, sha256)));
  return row?.token;
}
