/** What an interaction's button says, by the contract of section 5. */
export interface InteractionPostback {
  sid?: string | undefined;
  step?: string | undefined;
  /** Which of the step's own buttons: an index, or a key such as `apply`. */
  opt?: string | undefined;
  value?: string | undefined;
  nextStepId?: string | undefined;
  action?: string | undefined;
}

/** Reads postback data; nothing when it is not for a session. */
export function parseInteractionPostback(data: string): InteractionPostback | undefined {
  const query = parseQuery(data);
  if (query.get("mode") !== "interaction") return undefined;
  return {
    sid: query.get("sid"),
    step: query.get("step"),
    opt: query.get("opt"),
    value: query.get("value"),
    nextStepId: query.get("nextStepId"),
    action: query.get("action"),
  };
}

/** The shareable entry `mode=start&interaction=<id>` of a button or rich menu. */
export function parseStartPostback(data: string): { interactionId: string } | undefined {
  const query = parseQuery(data);
  const interactionId = query.get("interaction");
  return query.get("mode") === "start" && interactionId ? { interactionId } : undefined;
}

/** Writes postback data; members without a value are left out. */
export function writeInteractionPostback(postback: InteractionPostback): string {
  const { sid, step, opt, value, nextStepId, action } = postback;
  const members = { mode: "interaction", sid, step, opt, value, nextStepId, action };
  return Object.entries(members)
    .flatMap(([key, member]) => (member === undefined ? [] : [`${key}=${encodeURIComponent(member.toWellFormed())}`]))
    .join("&");
}

/** URL-encoded pairs, the first of a name counting. Broken escapes are read as they stand: people write these by hand. */
export function parseQuery(data: string): Map<string, string> {
  const pairs = data.replace(/^\?/, "").split("&").filter(Boolean).map(parsePair);
  return new Map(pairs.toReversed());
}

function parsePair(pair: string): [string, string] {
  const at = pair.indexOf("=");
  const [name, value] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
  return [decode(name), decode(value)];
}

function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
