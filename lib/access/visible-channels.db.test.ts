import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { channels } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aWorkspace } from "@/db/testing/people";
import type { Actor } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { ChannelRole, WorkspaceRole } from "@/lib/kernel/roles";
import type { ChannelPermission } from "./permissions";
import { visibleChannels } from "./visible-channels";

const { db } = await createTestDb();
const workspace = await aWorkspace(db);
const ids = ["a", "b", "c"].map((name) => `${newId("channel")}_${name}`);
await db
  .insert(channels)
  .values(ids.map((id) => ({ id, workspaceId: workspace.id, platform: "web", name: id.slice(-1), secrets: "" })));
const [a, b] = ids;

function anActor(role: WorkspaceRole, differing: [string | undefined, ChannelRole][] = []): Actor {
  const channelRoles = new Map(differing.map(([id = "", channelRole]) => [id, channelRole] as const));
  return { type: "member", userId: "usr", memberId: "mem", name: "花子", role, channelRoles };
}

async function listed(actor: Actor, permission?: ChannelPermission): Promise<string> {
  const rows = await db
    .select({ name: channels.name })
    .from(channels)
    .where(and(eq(channels.workspaceId, workspace.id), visibleChannels({ actor }, channels.id, permission)))
    .orderBy(channels.name);
  return rows.map(({ name }) => name).join("");
}

it("INB-601 lists what the actor sees, or may act on, and nothing else", async () => {
  const mixed = anActor("viewer", [
    [a, "agent"],
    [b, "none"],
  ]);
  expect(await listed(anActor("agent"))).toBe("abc");
  expect(await listed(mixed)).toBe("ac");
  expect(await listed(mixed, "inbox.reply")).toBe("a");
  expect(await listed(anActor("viewer"), "inbox.reply")).toBe("");
  expect(await listed({ type: "system", name: "worker" })).toBe("abc");
});
