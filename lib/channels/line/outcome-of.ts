import type { Outcome, RejectReason, SendCall, SentMessage } from "../contract";
import { fieldsListOf, isFields, textOf } from "../fields";

/** What came back from one call: an answer, nothing because the call never left, or nothing although it may have arrived. */
export type LineAnswer =
  | { type: "answer"; status: number; header(name: string): string | undefined; body: string }
  | { type: "unreachable"; detail: string }
  | { type: "lost"; detail: string };

/** What became of a send (`spec/inbox.md` INB-405, API §9). Texts are read only where LINE gives nothing else to go by. */
export function outcomeOf(method: SendCall["method"], answer: LineAnswer): Outcome {
  if (answer.type === "unreachable") return { type: "retry", reason: "unreachable", detail: answer.detail };
  if (answer.type === "lost") return { type: "unknown", detail: answer.detail };
  const { status } = answer;
  if (status >= 200 && status < 300) return accepted(answer, "x-line-request-id", false);
  if (status === 409 && method === "push") return accepted(answer, "x-line-accepted-request-id", true);
  if (status === 429) return outcomeOf429(answer);
  // A reply has no key: whether a failing server had accepted it before it failed cannot be known (INB-343).
  if (status >= 500) return method === "push" ? failing(answer) : { type: "unknown", detail: detailOf(answer) };
  return rejected(rejectReasonOf(status, messageOf(answer.body)), answer);
}

type Answered = Extract<LineAnswer, { type: "answer" }>;

function accepted(answer: Answered, requestIdHeader: string, wasRepeat: boolean): Outcome {
  const requestId = answer.header(requestIdHeader) ?? answer.header("x-line-request-id");
  return { type: "accepted", messages: sentMessagesOf(answer.body), ...(requestId && { requestId }), wasRepeat };
}

function sentMessagesOf(body: string): SentMessage[] {
  const parsed = parse(body);
  return fieldsListOf(isFields(parsed) ? parsed : {}, "sentMessages").flatMap((sent) => {
    const platformMessageId = textOf(sent, "id");
    const quoteToken = textOf(sent, "quoteToken");
    return platformMessageId === undefined ? [] : [{ platformMessageId, ...(quoteToken && { quoteToken }) }];
  });
}

function outcomeOf429(answer: Answered): Outcome {
  if (/monthly limit/i.test(messageOf(answer.body))) return rejected("quota_exhausted", answer);
  const seconds = Number(answer.header("retry-after"));
  const hint = seconds > 0 ? { afterMs: seconds * 1000 } : {};
  return { type: "retry", reason: "rate_limited", ...hint, detail: detailOf(answer) };
}

function failing(answer: Answered): Outcome {
  return { type: "retry", reason: "platform_error", detail: detailOf(answer) };
}

function rejectReasonOf(status: number, message: string): RejectReason {
  switch (status) {
    case 400:
      return reasonOf400(message);
    case 401:
      return "credentials_invalid";
    case 403:
      return "not_permitted";
    case 404:
      return "peer_unreachable";
    case 413:
      return "too_large";
    default:
      return "other";
  }
}

function reasonOf400(message: string): RejectReason {
  if (/invalid reply token/i.test(message)) return "invalid_reply_token";
  if (/failed to send messages|the property, 'to'|the property, to/i.test(message)) return "peer_unreachable";
  return "invalid_message";
}

function rejected(reason: RejectReason, answer: Answered): Outcome {
  const requestId = answer.header("x-line-request-id");
  return { type: "rejected", reason, detail: detailOf(answer), ...(requestId && { requestId }) };
}

/** The platform's own words, short: for the detail of a bubble and for operators, never parsed again. */
function detailOf(answer: Answered): string {
  const parsed = parse(answer.body);
  if (!isFields(parsed)) return `HTTP ${answer.status}`;
  const details = fieldsListOf(parsed, "details").map((d) => `${textOf(d, "property")}: ${textOf(d, "message")}`);
  return [`HTTP ${answer.status}`, textOf(parsed, "message"), ...details].filter(Boolean).join(" · ").slice(0, 1000);
}

function messageOf(body: string): string {
  const parsed = parse(body);
  return (isFields(parsed) ? textOf(parsed, "message") : undefined) ?? body;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
