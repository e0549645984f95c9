import { and, eq, inArray, sql } from "drizzle-orm";
import { members, users } from "@/db/schema";
import { createUser } from "@/lib/accounts";
import type { Ctx } from "@/lib/kernel/context";
import type { Problem } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { WorkspaceFile } from "./file.schema";
import { pointer } from "./parse-file";

type FileMember = WorkspaceFile["members"][number];

interface PlannedMember {
  file: FileMember;
  /** Absent: the person is new to the installation. */
  userId?: string;
}

/** Finds who is known already; who is not needs a password. Writes nothing. */
export async function planMembers(
  ctx: Ctx,
  file: WorkspaceFile,
): Promise<{ members: PlannedMember[]; problems: Problem[] }> {
  const emails = file.members.map((member) => member.email.toLowerCase());
  const known =
    emails.length === 0
      ? []
      : await ctx.db
          .select({ id: users.id, email: users.email })
          .from(users)
          .where(inArray(sql`lower(${users.email})`, emails));
  const planned = file.members.map((member) => {
    const userId = known.find((user) => user.email?.toLowerCase() === member.email.toLowerCase())?.id;
    return { file: member, ...(userId && { userId }) };
  });
  return { members: planned, problems: [...withoutPassword(planned), ...(await withoutOwner(ctx, file))] };
}

function withoutPassword(planned: PlannedMember[]): Problem[] {
  return planned.flatMap(({ file, userId }, index) =>
    userId || file.password
      ? []
      : [
          {
            path: pointer(["members", index, "password"]),
            code: "required",
            message: "is needed for a person who is new to this installation",
          },
        ],
  );
}

/** A workspace keeps an owner: one of the file, or one that it has and the file does not change. */
async function withoutOwner(ctx: Ctx, file: WorkspaceFile): Promise<Problem[]> {
  if (file.members.some((member) => member.role === "owner")) return [];
  const named = new Set(file.members.map((member) => member.email.toLowerCase()));
  const owners = await ctx.db
    .select({ email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, ctx.workspaceId), eq(members.role, "owner")));
  if (owners.some((owner) => !named.has(owner.email?.toLowerCase() ?? ""))) return [];
  return [{ path: "/members", code: "owner_required", message: "needs at least one member with the role owner" }];
}

/** Accounts for the new ones, and everybody's role. A known person's password and name are theirs and stay. */
export async function importMembers(ctx: Ctx, planned: PlannedMember[]): Promise<void> {
  for (const { file, userId } of planned) {
    const { name, email, password, role } = file;
    const id = userId ?? (await createUser(ctx.db, { name, email, password }));
    await ctx.db
      .insert(members)
      .values({ id: newId("member"), workspaceId: ctx.workspaceId, userId: id, role })
      .onConflictDoUpdate({ target: [members.workspaceId, members.userId], set: { role } });
  }
}
