import { afterAll, expect, test } from "vitest";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { mailAdmins, sendMail } from "./mail";
import { startMailServer } from "./testing/mail-server";

const server = await startMailServer();
const refusing = await startMailServer({ refuses: true });
afterAll(() => {
  server.close();
  refusing.close();
});
const from = "Aizuchi <aizuchi@example.com>";
useTestEnv({ SMTP_URL: server.url, MAIL_FROM: from });
const { db } = await createTestDb();

test("a mail reaches owners and admins and nobody else; a subject cannot bring headers along", async () => {
  const workspace = await aWorkspace(db);
  const roles = ["owner", "admin", "editor", "agent", "viewer"] as const;
  const members = await Promise.all(roles.map((role) => aMember(db, { workspaceId: workspace.id, role })));
  const mail = { subject: "予約\r\nBcc: x@example.com", text: "山田様" };
  expect(await mailAdmins(db, workspace.id, mail)).toEqual({ ok: true, value: null });
  const [sent = ""] = server.mails;
  expect(server.mails).toHaveLength(1);
  expect(sent).toContain(`From: ${from}`);
  const reached = members.filter(({ user }) => sent.includes(user.email)).map(({ role }) => role);
  expect(reached).toEqual(["owner", "admin"]);
  expect(sent).not.toMatch(/^Bcc/m);
});

test("without an admin who has an address nothing is sent", async () => {
  const workspace = await aWorkspace(db);
  const answer = await mailAdmins(db, workspace.id, { subject: "a", text: "b" });
  expect(answer).toMatchObject({ ok: false, code: "no_recipient" });
});

test("a mail server that refuses is an error with its code", async () => {
  const sending = sendMail({ url: refusing.url, from }, ["a@example.com"], { subject: "a", text: "b" });
  await expect(sending).rejects.toMatchObject({ responseCode: 550 });
});
