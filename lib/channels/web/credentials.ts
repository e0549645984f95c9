import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { GeneratedAccount, ParsedCredentials } from "../contract";

/** What a web channel signs its visitors' tokens with. Made here; nobody pastes it. */
export const webCredentialsSchema = z.object({ visitorSecret: z.string().min(32) });

/** A web channel needs nothing from anybody; a secret that is given (by an import) is kept. */
export function parseWebCredentials(input: unknown): ParsedCredentials {
  const given = webCredentialsSchema.partial().safeParse(input ?? {});
  if (!given.success) return { ok: false, problems: [{ field: "visitorSecret", code: "visitor_secret_format" }] };
  return {
    ok: true,
    credentials: { visitorSecret: given.data.visitorSecret ?? randomBytes(32).toString("base64url") },
  };
}

/** Nothing outside has to agree to a web channel, so its account is made here. */
export function generateWebAccount(): GeneratedAccount {
  return { credentials: { visitorSecret: randomBytes(32).toString("base64url") }, platformAccountId: null };
}
