import { describe, expect, it } from "vitest";
import type { ChannelRole, WorkspaceRole } from "@/lib/kernel/roles";
import { assertCan } from "./assert-can";
import { can, canSomewhere } from "./can";
import { channelAccess } from "./channel-access";
import { workspacePermissions } from "./permissions";

const aMember = (role: WorkspaceRole, channelRoles: Record<string, ChannelRole> = {}) => ({
  type: "member" as const,
  role,
  channelRoles: new Map(Object.entries(channelRoles)),
});

describe("what a workspace role may do", () => {
  it.each([
    ["owner", "members.manage", true],
    ["admin", "channels.manage", true],
    ["editor", "interactions.publish", true],
    ["editor", "members.manage", false],
    ["publisher", "interactions.publish", true],
    ["publisher", "members.manage", false],
    ["agent", "contacts.edit", true],
    ["agent", "interactions.edit", false],
    ["viewer", "interactions.view", true],
    ["viewer", "contacts.edit", false],
  ] as const)("%s, %s: %s", (role, permission, expected) => {
    expect(can(aMember(role), permission)).toBe(expected);
  });

  it("gives a viewer nothing that changes anything", () => {
    const allowed = workspacePermissions.filter((permission) => can(aMember("viewer"), permission));
    expect(allowed.every((permission) => permission.endsWith(".view"))).toBe(true);
  });
});

describe("VIW-1 a workspace that leaves publishing to publishers", () => {
  const reserved = (role: WorkspaceRole) => ({ ...aMember(role), publishing: "publishers" as const });

  it.each([
    ["owner", true],
    ["admin", true],
    ["publisher", true],
    ["editor", false],
    ["agent", false],
  ] as const)("a(n) %s publishes there: %s", (role, expected) => {
    expect(can(reserved(role), "interactions.publish")).toBe(expected);
    expect(canSomewhere(reserved(role), "interactions.publish")).toBe(expected);
  });

  it("takes nothing else from editors", () => {
    const lost = workspacePermissions.filter(
      (permission) => can(aMember("editor"), permission) !== can(reserved("editor"), permission),
    );
    expect(lost).toEqual(["interactions.publish"]);
  });
});

describe("INB-600 roles per channel", () => {
  it.each([
    ["viewer", "inbox.view", true],
    ["viewer", "inbox.reply", false],
    ["agent", "inbox.reply", true],
    ["agent", "inbox.assign", false],
    ["lead", "inbox.assign", true],
    ["agent", "channel.publish", false],
    ["lead", "channel.publish", true],
    ["lead", "inbox.export", false],
    ["manager", "inbox.viewRaw", true],
    ["none", "inbox.view", false],
  ] as const)("a %s on the channel, %s: %s", (role, permission, expected) => {
    expect(can(aMember("viewer", { ch_a: role }), permission, "ch_a")).toBe(expected);
  });

  it("lets a role on one channel stand above and below what the workspace role gives", () => {
    const actor = aMember("viewer", { ch_a: "agent", ch_b: "none" });
    expect(["ch_a", "ch_b", "ch_c"].map((id) => can(actor, "inbox.view", id))).toEqual([true, false, true]);
    expect(canSomewhere(actor, "inbox.reply")).toBe(true);
    expect(canSomewhere(aMember("viewer"), "inbox.reply")).toBe(false);
  });

  it("INB-601 says on which channels something may be done", () => {
    const actor = aMember("viewer", { ch_a: "agent", ch_b: "none" });
    expect(channelAccess(actor)).toEqual({ all: true, except: ["ch_b"] });
    expect(channelAccess(actor, "inbox.reply")).toEqual({ all: false, only: ["ch_a"] });
    expect(channelAccess({ type: "system", name: "worker" })).toEqual({ all: true, except: [] });
  });
});

it("refuses with the name of what is missing", () => {
  expect(() => assertCan(aMember("viewer"), "members.manage")).toThrow(expect.objectContaining({ code: "forbidden" }));
  expect(() => assertCan(aMember("agent"), "inbox.reply", "ch_a")).not.toThrow();
});
