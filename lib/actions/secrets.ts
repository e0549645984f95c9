import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { workspaceSecrets } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { env } from "@/lib/kernel/env";
import { AppError } from "@/lib/kernel/errors";
import { isStale, type SealKey, seal, unseal } from "@/lib/kernel/seal";
import type { SecretInput } from "./settings.schema";

/** A secret as it is listed. Its value is never shown again. */
export interface SecretListed {
  name: string;
  updatedAt: Date;
}

const maxSecrets = 100;

/** What a secret is bound to: moved to another workspace or name it no longer opens. */
const purposeOf = (workspaceId: string, name: string) => `workspace-secret:${workspaceId}:${name}`;

/** The names of a workspace's secrets, for settings and editors. */
export function listSecrets({ db, workspaceId }: Pick<Ctx, "db" | "workspaceId">): Promise<SecretListed[]> {
  return db
    .select({ name: workspaceSecrets.name, updatedAt: workspaceSecrets.updatedAt })
    .from(workspaceSecrets)
    .where(eq(workspaceSecrets.workspaceId, workspaceId))
    .orderBy(asc(workspaceSecrets.name))
    .limit(maxSecrets);
}

/** Adds a secret, or puts another value in the place of one of the same name. Throws `conflict` when there are too many. */
export async function saveSecret(ctx: Ctx, { name, value }: SecretInput): Promise<void> {
  assertCan(ctx.actor, "workspace.manage");
  const { db, workspaceId } = ctx;
  const known = await listSecrets(ctx);
  if (known.length >= maxSecrets && !known.some((secret) => secret.name === name)) {
    throw new AppError("conflict", "too many secrets", { reason: "too_many" });
  }
  const sealed = seal(env().encryptionKeys, purposeOf(workspaceId, name), value);
  const changed = { sealed, updatedAt: ctx.now(), updatedBy: ctx.actor.type === "member" ? ctx.actor.userId : null };
  await db
    .insert(workspaceSecrets)
    .values({ workspaceId, name, ...changed })
    .onConflictDoUpdate({ target: [workspaceSecrets.workspaceId, workspaceSecrets.name], set: changed });
}

/** Removes a secret. Calls that name it fail from then on. */
export async function deleteSecret(ctx: Ctx, { name }: { name: string }): Promise<void> {
  assertCan(ctx.actor, "workspace.manage");
  await ctx.db
    .delete(workspaceSecrets)
    .where(and(eq(workspaceSecrets.workspaceId, ctx.workspaceId), eq(workspaceSecrets.name, name)));
}

/** The values of some secrets, by name, at the moment they are used. Unknown names are not in it. */
export async function openSecrets(db: Db, workspaceId: string, names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .select({ name: workspaceSecrets.name, sealed: workspaceSecrets.sealed })
    .from(workspaceSecrets)
    .where(and(eq(workspaceSecrets.workspaceId, workspaceId), inArray(workspaceSecrets.name, names)));
  const keys = env().encryptionKeys;
  return new Map(rows.map(({ name, sealed }) => [name, unseal(keys, purposeOf(workspaceId, name), sealed)]));
}

/** Seals a secret with the current key when an older one holds it. Answers the new value, or nothing when it is current. */
export function resealedSecret(
  { workspaceId, name, sealed }: { workspaceId: string; name: string; sealed: string },
  keys: readonly SealKey[],
): string | undefined {
  if (!isStale(keys, sealed)) return undefined;
  const purpose = purposeOf(workspaceId, name);
  return seal(keys, purpose, unseal(keys, purpose, sealed));
}
