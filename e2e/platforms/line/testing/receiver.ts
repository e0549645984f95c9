import http from "node:http";
import { isObject, type JsonObject, listAt, parseObject } from "../core/json";
import { listen } from "../http/listen";
import { readBody } from "../http/read-body";

/** One webhook request as it came in. */
export interface ReceivedWebhook {
  headers: http.IncomingHttpHeaders;
  rawHeaders: string[];
  raw: Buffer;
  body: JsonObject;
  events: JsonObject[];
}

/** What the pretended product answers: a status, or nothing at all. */
type Answer = number | "hang" | "close";

/** A product that only listens: it keeps every webhook and answers as told. */
export interface Receiver {
  url: string;
  webhooks: ReceivedWebhook[];
  events(): JsonObject[];
  answerWith(answer: Answer | ((webhook: ReceivedWebhook) => Answer)): void;
  close(): Promise<void>;
}

const largest = 4 * 1024 * 1024;

/** Starts a receiver on a free port. */
export async function startReceiver(): Promise<Receiver> {
  const webhooks: ReceivedWebhook[] = [];
  let choose: (webhook: ReceivedWebhook) => Answer = () => 200;
  const listener = await listen("127.0.0.1", 0, async (request, response) => {
    const raw = (await readBody(request, largest)) ?? Buffer.alloc(0);
    const body = parseObject(raw.toString("utf8")) ?? {};
    const { headers, rawHeaders } = request;
    const webhook = { headers, rawHeaders, raw, body, events: listAt(body, "events").filter(isObject) };
    webhooks.push(webhook);
    const answer = choose(webhook);
    if (answer === "close") response.destroy();
    else if (answer !== "hang") response.writeHead(answer).end();
  });
  return {
    url: `${listener.url}/webhook`,
    webhooks,
    events: () => webhooks.flatMap(({ events }) => events),
    answerWith: (answer) => {
      choose = typeof answer === "function" ? answer : () => answer;
    },
    close: listener.close,
  };
}
