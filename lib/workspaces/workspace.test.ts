import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { demoSignIn } from "./demo-sign-in";
import { newInvitationSchema, reservedSlugs, slugSchema } from "./workspace";

it.each([
  ["komorebi", true],
  ["a-1", true],
  ["ab", false],
  ["-ab", false],
  ["ab-", false],
  ["こもれび", false],
  ["Komorebi", false],
  ["sign-in", false],
  ["a".repeat(41), false],
])("a short name %s: %s", (slug, isGood) => {
  expect(slugSchema.safeParse(slug).success).toBe(isGood);
});

it("reserves the first segment of every page of the product", () => {
  const folders = (path: string) => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const segments = folders("app").flatMap(({ name }) =>
    name.startsWith("(") ? folders(`app/${name}`).map((inner) => inner.name) : [name],
  );
  const unreserved = segments.filter((name) => /^[a-z0-9-]+$/.test(name) && slugSchema.safeParse(name).success);
  expect(unreserved).toEqual([]);
  expect(reservedSlugs.size).toBeGreaterThan(0);
});

it("takes the empty address of a form for none", () => {
  expect(newInvitationSchema.parse({ role: "agent", email: "" })).toEqual({ role: "agent", email: undefined });
  expect(newInvitationSchema.safeParse({ role: "agent", email: "x" }).success).toBe(false);
});

it("tells the sign-in that the demo workspace really has", () => {
  const { members } = JSON.parse(readFileSync("db/seed/demo.workspace.json", "utf8"));
  expect(members).toContainEqual(expect.objectContaining({ ...demoSignIn, role: "owner" }));
});
