import type { AccountLinking } from "../contract";
import { issueLineLinkToken } from "./api";
import { lineHostsOf } from "./hosts";

/** LINE's account link (API §8.8): a token for the way to the site, LINE's own dialogue for the way back. */
export const lineAccountLinking: AccountLinking = {
  issueToken: issueLineLinkToken,
  dialogUrl: (connection, linkToken, nonce) => {
    const url = new URL("/dialog/bot/accountLink", lineHostsOf(connection).dialog);
    url.searchParams.set("linkToken", linkToken);
    url.searchParams.set("nonce", nonce);
    return url.href;
  },
};
