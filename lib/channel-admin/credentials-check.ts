import type { AccountInfo, Adapter, Connection } from "@/lib/channels";
import { AppError } from "@/lib/kernel/errors";

/** Credentials as the adapter reads them. Throws `invalid` with one problem per field; `code` is what screens translate. */
export function parseCredentials(adapter: Adapter, input: unknown): unknown {
  const parsed = adapter.parseCredentials(input);
  if (parsed.ok) return parsed.credentials;
  const problems = parsed.problems.map(({ field, code }) => ({ path: `/${field}`, code, message: code }));
  throw new AppError("invalid", "credentials do not have the right form", { problems });
}

/** Whose account the credentials open, or `undefined` where a platform cannot be asked. Throws when it refuses them. */
export async function fetchAccountOf(adapter: Adapter, connection: Connection): Promise<AccountInfo | undefined> {
  const answer = await adapter.setup?.fetchAccount(connection);
  if (!answer) return undefined;
  if (answer.ok) return answer.value;
  if (answer.code === "credentials_invalid") {
    const problem = { path: "/accessToken", code: "access_token_refused", message: "refused" };
    throw new AppError("invalid", "the platform refuses the token", { problems: [problem] });
  }
  throw new AppError("unavailable", `the platform could not be asked: ${answer.code}`, { reason: answer.code });
}
