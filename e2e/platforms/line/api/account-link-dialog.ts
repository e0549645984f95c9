import { act } from "../phone/act";
import type { Call, Reply } from "./call";

/**
 * GET https://access.line.me/dialog/bot/accountLink: the person to whom the link token was issued agrees. The real page knows people by
 * their sign-in to LINE, and says as little about a token that is used up or too old.
 */
export function openAccountLinkDialog({ sim, query }: Call): Reply {
  const linkToken = query.get("linkToken") ?? "";
  const nonce = query.get("nonce") ?? "";
  const known = sim.world.linkTokens.get(linkToken);
  if (known) act(sim, { channel: known.channelId, as: known.personId, do: { type: "accountLink", linkToken, nonce } });
  return { status: 200, body: page, headers: { "content-type": "text/html; charset=utf-8" } };
}

const page = Buffer.from(
  "<!doctype html><meta charset=utf-8><title>LINE</title><p>このページを閉じて、トークに戻ってください。",
);
