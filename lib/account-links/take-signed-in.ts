import { type AcceptedAccount, acceptAccount } from "./accept-account";
import { signedInSchema } from "./account-link.schema";

export type SignInReceipt = AcceptedAccount | { type: "malformed" };

/** The site's word, as it came over HTTP: who has signed in, and the key that proves the site. */
export async function takeSignedIn(
  channelId: string,
  authorization: string | null,
  body: Uint8Array,
): Promise<SignInReceipt> {
  const siteKey = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (siteKey === undefined) return { type: "unauthorized" };
  const account = signedInSchema.safeParse(readJson(body));
  return account.success ? acceptAccount(channelId, siteKey, account.data) : { type: "malformed" };
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
