import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { aiEndpoints } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { env } from "@/lib/kernel/env";
import { isStale, type SealKey, seal, unseal } from "@/lib/kernel/seal";
import type { AiEndpointInput } from "./settings.schema";

/** The endpoint as settings show it: its key is not told. */
export interface AiEndpointShown {
  baseUrl: string;
  model: string;
  hasKey: boolean;
}

/** The endpoint ready to be called. */
export interface AiEndpoint {
  baseUrl: string;
  model: string;
  key: string | null;
}

const purposeOf = (workspaceId: string) => `ai-endpoint:${workspaceId}`;

/** The endpoint of a workspace, without its key; nothing when there is none. */
export async function findAiEndpoint({
  db,
  workspaceId,
}: Pick<Ctx, "db" | "workspaceId">): Promise<AiEndpointShown | undefined> {
  const row = await findRow(db, workspaceId);
  return row && { baseUrl: row.baseUrl, model: row.model, hasKey: row.sealedKey !== null };
}

/** Sets the endpoint. A key that is not given stays, unless the address changes: a key is for the server it was given for. */
export async function saveAiEndpoint(ctx: Ctx, { baseUrl, model, key }: AiEndpointInput): Promise<void> {
  assertCan(ctx.actor, "workspace.manage");
  const { db, workspaceId } = ctx;
  const known = await findRow(db, workspaceId);
  const kept = known?.baseUrl === baseUrl ? known.sealedKey : null;
  const sealedKey = key ? seal(env().encryptionKeys, purposeOf(workspaceId), key) : kept;
  const updatedBy = ctx.actor.type === "member" ? ctx.actor.userId : null;
  const changed = { baseUrl, model, sealedKey, updatedAt: ctx.now(), updatedBy };
  await db
    .insert(aiEndpoints)
    .values({ workspaceId, ...changed })
    .onConflictDoUpdate({ target: aiEndpoints.workspaceId, set: changed });
}

/** Takes the endpoint away: AI texts fail from then on, and editors refuse them. */
export async function deleteAiEndpoint(ctx: Ctx): Promise<void> {
  assertCan(ctx.actor, "workspace.manage");
  await ctx.db.delete(aiEndpoints).where(eq(aiEndpoints.workspaceId, ctx.workspaceId));
}

/** The endpoint with its key opened, for a call. */
export async function openAiEndpoint(db: Db, workspaceId: string): Promise<AiEndpoint | undefined> {
  const row = await findRow(db, workspaceId);
  if (!row) return undefined;
  const { baseUrl, model, sealedKey } = row;
  const key = sealedKey === null ? null : unseal(env().encryptionKeys, purposeOf(workspaceId), sealedKey);
  return { baseUrl, model, key };
}

/** The key sealed with the current key of the installation, or nothing when it is already. */
export function resealedAiKey(workspaceId: string, sealed: string, keys: readonly SealKey[]): string | undefined {
  if (!isStale(keys, sealed)) return undefined;
  return seal(keys, purposeOf(workspaceId), unseal(keys, purposeOf(workspaceId), sealed));
}

async function findRow(db: Db, workspaceId: string) {
  const [row] = await db
    .select({ baseUrl: aiEndpoints.baseUrl, model: aiEndpoints.model, sealedKey: aiEndpoints.sealedKey })
    .from(aiEndpoints)
    .where(eq(aiEndpoints.workspaceId, workspaceId));
  return row;
}
