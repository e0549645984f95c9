import { z } from "zod";
import type { ParsedCredentials } from "../contract";

/**
 * What opens a LINE channel. `previousChannelSecret` is accepted beside the current one while the secret is being
 * reissued: LINE stops using the old one at once, but webhooks signed with it may still be on their way.
 */
export const lineCredentialsSchema = z.object({
  channelId: pasted(/^\d{5,20}$/, "channel_id_format"),
  channelSecret: pasted(/^[0-9a-f]{32}$/, "channel_secret_format"),
  previousChannelSecret: z.string().trim().optional(),
  accessToken: pasted(/^[A-Za-z0-9+/=._-]{8,2000}$/, "access_token_format"),
});
export type LineCredentials = z.infer<typeof lineCredentialsSchema>;

/** Credentials as pasted from LINE's console: spaces and line breaks around them do not matter. */
export function parseLineCredentials(input: unknown): ParsedCredentials {
  const parsed = lineCredentialsSchema.safeParse(input ?? {});
  if (parsed.success) return { ok: true, credentials: parsed.data };
  const problems = parsed.error.issues.map(toProblem);
  return { ok: false, problems: problems.filter((p, at) => problems.findIndex((q) => q.field === p.field) === at) };
}

/** The old secret stays good beside a reissued one. */
export function succeedLineCredentials(previous: unknown, next: unknown): LineCredentials {
  const [before, after] = [lineCredentials(previous), lineCredentials(next)];
  const isReissued = before.channelSecret !== after.channelSecret;
  const previousChannelSecret = isReissued ? before.channelSecret : before.previousChannelSecret;
  return { ...after, ...(previousChannelSecret && { previousChannelSecret }) };
}

function toProblem(issue: z.core.$ZodIssue): { field: string; code: string } {
  const field = String(issue.path[0] ?? "");
  return { field, code: issue.code === "invalid_type" ? "required" : issue.message };
}

/** Credentials that were parsed before and come back from the sealed column. */
export function lineCredentials(credentials: unknown): LineCredentials {
  return lineCredentialsSchema.parse(credentials);
}

function pasted(format: RegExp, code: string) {
  return z.string().trim().min(1, "required").regex(format, code);
}
