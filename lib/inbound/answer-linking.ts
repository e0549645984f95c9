import { type LinkRequest, linkCard, linkedMessage, startAddress, unlinkedMessage } from "@/lib/account-links";
import type { Effect } from "@/lib/engine";
import type { Turns } from "@/lib/interactions";
import type { Message } from "@/lib/messages";

/** Somebody's word about linking, on a channel where that is possible. */
export interface AskedLinking {
  request: LinkRequest;
  keyword: string;
}

/** Section 20, 1: says how to link, or what is linked and how to get rid of it. No session and no trigger hears of it. */
export function answerLinking(turns: Turns, asked: AskedLinking): void {
  say(turns, answerTo(turns, asked));
}

/** Says that an account is linked now, before triggers say what they have to say about it. */
export function confirmLinking(turns: Turns, keyword: string): void {
  const { account } = turns.lane;
  if (account) say(turns, linkedMessage({ locale: turns.channel.facts.locale, keyword, account }));
}

function say(turns: Turns, message: Message): void {
  const effect: Effect = { type: "send", messages: [message], ...besideSessions, cause: "action" };
  turns.effects.push(effect);
  turns.speakers.set(effect, { type: "system", name: "account linking" });
}

const besideSessions = { sessionId: null, interactionId: null, versionId: null, stepId: null };

function answerTo({ lane, channel, now }: Turns, { request, keyword }: AskedLinking): Message {
  const { locale } = channel.facts;
  const account = lane.account ?? undefined;
  if (request === "unlink") return unlinkedMessage({ locale, account });
  return linkCard({ locale, keyword, url: startAddress(lane.peerId, now), account });
}
