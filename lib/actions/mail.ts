import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { createTransport } from "nodemailer";
import type { Db } from "@/db/client";
import { members, users } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { ActionAnswer } from "@/lib/engine";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { env, type MailServer } from "@/lib/kernel/env";
import { AppError } from "@/lib/kernel/errors";

export interface Mail {
  subject: string;
  text: string;
}

const timeoutMilliseconds = 10_000;
const maxSubject = 200;
const maxText = 20_000;

/** Hands a mail to the mail server. Throws what the server or the connection said. */
export async function sendMail(server: MailServer, to: string[], { subject, text }: Mail): Promise<void> {
  const transport = createTransport({
    url: server.url,
    connectionTimeout: timeoutMilliseconds,
    greetingTimeout: timeoutMilliseconds,
    socketTimeout: timeoutMilliseconds,
    // What an author or a person wrote is text and never a reference to a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: server.from,
      to,
      subject: subject.replaceAll(/\s+/g, " ").slice(0, maxSubject),
      text: text.slice(0, maxText),
    });
  } finally {
    transport.close();
  }
}

/** The addresses of a workspace's owners and admins. */
export async function listAdminAddresses(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db
    .select({ email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(eq(members.workspaceId, workspaceId), inArray(members.role, ["owner", "admin"]), isNotNull(users.email)),
    );
  return rows.flatMap(({ email }) => email ?? []);
}

/** Sends a mail to the admins of a workspace, and says what came of it. Never throws. */
export async function mailAdmins(db: Db, workspaceId: string, mail: Mail): Promise<ActionAnswer> {
  const server = env().mail;
  if (!server) return { ok: false, code: "not_configured", detail: "no mail server" };
  const to = await listAdminAddresses(db, workspaceId);
  if (to.length === 0) return { ok: false, code: "no_recipient", detail: "no admin has an address" };
  try {
    await sendMail(server, to, mail);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, code: "mail_refused", detail: codeOf(error) };
  }
}

/** Sends a test mail to the member who asks for it. Throws `unavailable` with the server's code when it is refused. */
export async function sendTestMail(ctx: Ctx<MemberActor>, mail: Mail): Promise<{ to: string }> {
  assertCan(ctx.actor, "workspace.manage");
  const server = env().mail;
  if (!server) throw new AppError("conflict", "no mail server", { reason: "not_configured" });
  const [user] = await ctx.db.select({ email: users.email }).from(users).where(eq(users.id, ctx.actor.userId));
  if (!user?.email) throw new AppError("conflict", "the member has no address", { reason: "no_recipient" });
  try {
    await sendMail(server, [user.email], mail);
  } catch (error) {
    throw new AppError("unavailable", "the mail server refused", { reason: codeOf(error) });
  }
  return { to: user.email };
}

/** The server's own words may quote what was written, so only their code is kept. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "failed";
  const status = error instanceof Error && "responseCode" in error ? ` ${String(error.responseCode)}` : "";
  return `${code}${status}`;
}
