import type http from "node:http";
import type { FaultRule } from "../core/faults";
import type { Reply } from "./call";

const dribbleBytes = 8;
const dribblePauseMs = 20;

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function dribble(response: http.ServerResponse, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += dribbleBytes) {
    response.write(bytes.subarray(at, at + dribbleBytes));
    await sleep(dribblePauseMs);
  }
  response.end();
}

function truncate(response: http.ServerResponse, bytes: Buffer): void {
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

function headersOf(requestId: string, reply: Reply, bytes: Buffer): Record<string, string> {
  const type = Buffer.isBuffer(reply.body) ? "text/html" : "application/json";
  return {
    "content-type": type,
    "content-length": String(bytes.length),
    "x-line-request-id": requestId,
    ...reply.headers,
  };
}

/** Writes the answer to the socket, spoiled in the way a fault rule asks for. */
export async function sendReply(
  response: http.ServerResponse,
  requestId: string,
  reply: Reply,
  fault: FaultRule | undefined,
): Promise<void> {
  if (fault?.kind === "delay") await sleep(fault.ms);
  if (fault?.kind === "ambiguous" && fault.status === 0) return void response.destroy();
  const answer =
    fault?.kind === "ambiguous" ? { status: fault.status, body: { message: "Internal Server Error" } } : reply;
  const bytes = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(JSON.stringify(answer.body));
  response.writeHead(answer.status, headersOf(requestId, answer, bytes));
  if (fault?.kind === "truncate") truncate(response, bytes);
  else if (fault?.kind === "slowBody") await dribble(response, bytes);
  else response.end(bytes);
}
