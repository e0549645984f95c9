import { createHmac, randomBytes } from "node:crypto";
import { Agent, request } from "node:http";

export interface Load {
  url: string;
  secret: string;
  destination: string;
  connections: number;
  seconds: number;
}

export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

/** Posts signed webhooks, each with one new event, as fast as they are answered. The first second is not counted. */
export async function postLoad(load: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const startedAt = performance.now();
  const countFrom = startedAt + 1_000;
  const until = countFrom + load.seconds * 1_000;
  const times: number[] = [];
  let failed = 0;
  const connection = async () => {
    while (performance.now() < until) {
      const sentAt = performance.now();
      const status = await post(load, agent);
      if (status !== 200) failed += 1;
      if (sentAt >= countFrom) times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: load.connections }, connection));
  agent.destroy();
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / load.seconds, p50: at(0.5), p99: at(0.99), failed };
}

function post({ url, secret, destination }: Load, agent: Agent): Promise<number> {
  const body = JSON.stringify({ destination, events: [anEvent()] });
  const signature = createHmac("sha256", secret).update(body).digest("base64");
  const headers = {
    "content-type": "application/json",
    "x-line-signature": signature,
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve) => {
    const outgoing = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    outgoing.on("error", () => resolve(0));
    outgoing.end(body);
  });
}

let counter = 0;

/** A text message of one of 500 people, as LINE would tell of it. */
function anEvent() {
  counter += 1;
  const id = String(counter).padStart(10, "0");
  return {
    type: "message",
    message: {
      type: "text",
      id: `6${id}${randomBytes(3).toString("hex")}`,
      quoteToken: "qt_bench",
      text: "予約できますか",
    },
    webhookEventId: `01${id}${randomBytes(7).toString("hex").toUpperCase()}`.slice(0, 26),
    deliveryContext: { isRedelivery: false },
    timestamp: Date.now(),
    source: { type: "user", userId: `U${String(counter % 500).padStart(32, "0")}` },
    replyToken: randomBytes(16).toString("hex"),
    mode: "active",
  };
}
